# Sourced by the measurements of the package. Packs it from this working copy, for projects below $work alone, and finds medians.
root="$(git -C "$(dirname "${BASH_SOURCE[0]}")" rev-parse --show-toplevel)"
work="$(mktemp -d)"

# A version that no cache has seen, and that none keeps.
version="0.1.0-measured$(date +%s)"
trap 'rm -rf "$work" "${NUGET_PACKAGES:-$HOME/.nuget/packages}/tracking.generators/$version"' EXIT

reference() { # further attributes
  echo "<PackageReference Include=\"Tracking.Generators\" Version=\"$version\" ${1:-} />"
}

dotnet pack "$root/src/Package" --artifacts-path "$work/build" -o "$work/feed" -p:Version="$version" >"$work/log" || { cat "$work/log"; exit 1; }
cat > "$work/nuget.config" <<XML
<configuration><packageSources><add key="packed" value="$work/feed" /></packageSources></configuration>
XML

median() { # name, column of $work/measured, whose lines begin with a name
  awk -v name="$1" -v column="$2" '$1 == name { print $column }' "$work/measured" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}
