#!/usr/bin/env bash
# What does the package add to `dotnet build` of an application with 2,000 tracked methods?
# usage: benchmarks/BuildCost/measure.sh [rounds]
# Packs the package from this working copy, writes the application three times into a temporary folder (the methods without the
# package; tracked; and tracked with what the generator wrote as sources of its own, so that neither generator nor rules run), and
# builds them in turns without a compile server.
set -euo pipefail
rounds="${1:-5}"
files=400
source "$(dirname "${BASH_SOURCE[0]}")/../measuring.sh"

write_project() { # folder, package reference or nothing
  mkdir -p "$work/$1"
  cat > "$work/$1/$1.csproj" <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
    <UseSharedCompilation>false</UseSharedCompilation>
    <NuGetAudit>false</NuGetAudit>
  </PropertyGroup>
  <ItemGroup>$2</ItemGroup>
</Project>
XML
  cat > "$work/$1/Answer.cs" <<'CS'
namespace App;

public sealed record Answer(string Text, Counts Usage);

public sealed record Counts(int InputTokens, int OutputTokens);
CS
}

# Five methods a file, as an application has them: an await and a response with token counts.
write_plain() { # file number
  echo "namespace App; public partial class Bot$1 {"
  for method in 1 2 3 4 5; do
    echo "public async Task<Answer> Ask${method}Async(string question, CancellationToken cancellationToken = default)"
    echo "{ await Task.Delay(1, cancellationToken); return new Answer(question, new Counts(1, 2)); }"
  done
  echo "}"
}

write_tracked() { # file number
  echo "using Tracking; namespace App; public partial class Bot$1(ModelCallTracking tracking) {"
  for method in 1 2 3 4 5; do
    echo "[TrackedModelCall(\"bot-$1-$method\")] public partial Task<Answer> Ask${method}Async(string question, CancellationToken cancellationToken = default);"
    echo "private async Task<Answer> Ask${method}CoreAsync(string question, CancellationToken cancellationToken)"
    echo "{ await Task.Delay(1, cancellationToken); return new Answer(question, new Counts(1, 2)); }"
  done
  echo "}"
}

build_once() { # folder; wall clock, and the peak of the largest process, which is the compiler
  rm -rf "${work:?}/$1/bin" "$work/$1/obj/Debug"
  /usr/bin/time -f "$1 %e %M" -a -o "$work/measured" dotnet build "$work/$1" --no-restore -nodeReuse:false >/dev/null
}

write_project Plain ""
write_project Tracked "$(reference)"
for file in $(seq 1 "$files"); do
  write_plain "$file" > "$work/Plain/Bot$file.cs"
  write_tracked "$file" > "$work/Tracked/Bot$file.cs"
done
dotnet restore "$work/Plain" >/dev/null
dotnet restore "$work/Tracked" >/dev/null
dotnet build "$work/Tracked" --no-restore -p:EmitCompilerGeneratedFiles=true -p:CompilerGeneratedFilesOutputPath="$work/generated" >/dev/null
write_project Written "$(reference 'ExcludeAssets="analyzers;build;buildTransitive"')"
cp "$work"/Tracked/Bot*.cs "$work/Written/"
cp -r "$work/generated" "$work/Written/generated"
dotnet restore "$work/Written" >/dev/null

for _ in $(seq 1 "$rounds"); do
  for name in Plain Tracked Written; do
    build_once "$name"
  done
done

for name in Plain Tracked Written; do
  echo "$name: median of $rounds builds $(median "$name" 2) s, peak memory $(median "$name" 3) KB"
done

echo "In the last build, by the compiler's own count:"
rm -rf "$work/Tracked/obj/Debug"
dotnet build "$work/Tracked" --no-restore -nodeReuse:false -p:ReportAnalyzer=true -v:d |
  grep -E '^ *[<0-9.]+ +[<0-9]+ +Tracking\.|Total (analyzer|generator)' | sed 's/^ *//' | sort -u
