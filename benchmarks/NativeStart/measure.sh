#!/usr/bin/env bash
# What does tracking add to a native program: to its size, its start-up time and its resident memory?
# usage: benchmarks/NativeStart/measure.sh [rounds]
# Packs the package from this working copy, publishes three programs natively, each with and without tracking, and runs the two
# of each in turns. Needs gcc.
set -euo pipefail
rounds="${1:-50}"
source "$(dirname "${BASH_SOURCE[0]}")/../measuring.sh"

publish() { # name, source file, constants, package reference or nothing
  mkdir -p "$work/$1"
  cp "$2" "$work/$1/Program.cs"
  cat > "$work/$1/$1.csproj" <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <OutputType>Exe</OutputType>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
    <InvariantGlobalization>true</InvariantGlobalization>
    <PublishAot>true</PublishAot>
    <CppCompilerAndLinker>gcc</CppCompilerAndLinker>
    <JsonSerializerIsReflectionEnabledByDefault>false</JsonSerializerIsReflectionEnabledByDefault>
    <NuGetAudit>false</NuGetAudit>
    <DefineConstants>\$(DefineConstants);$3</DefineConstants>
  </PropertyGroup>
  <ItemGroup>$4</ItemGroup>
</Project>
XML
  dotnet publish "$work/$1" -o "$work/$1/published" >"$work/log" || { cat "$work/log"; exit 1; }
}

start() { # name; microseconds from start to end, and the peak of the resident memory in KB
  local program="$work/$1/published/$1" before="${EPOCHREALTIME/./}"
  "$program" >/dev/null
  local after="${EPOCHREALTIME/./}"
  echo "$1 $((after - before)) $(/usr/bin/time -f %M "$program" 2>&1 >/dev/null)" >> "$work/measured"
}

for kind in Call ValueTask Stream; do
  publish "${kind}Untracked" "$root/tests/Aot/Programs/$kind/Program.cs" "" ""
  publish "${kind}Tracked" "$root/tests/Aot/Programs/$kind/Program.cs" TRACKED "$(reference)"
done

names="CallUntracked CallTracked ValueTaskUntracked ValueTaskTracked StreamUntracked StreamTracked"
for _ in $(seq 1 "$rounds"); do
  for name in $names; do start "$name"; done
done

echo "Medians of $rounds starts:"
for name in $names; do
  echo "$name: $(stat -c %s "$work/$name/published/$name") bytes, start $(median "$name" 2) us, resident $(median "$name" 3) KB"
done
