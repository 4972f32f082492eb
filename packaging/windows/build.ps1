# On Windows: freeze an edition, try it, make setup.exe and .msi, and sign them where there is a certificate.
#   packaging/windows/build.ps1 light
param([ValidateSet("light", "full")][string]$Edition = "light")
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "../..")

function Invoke-Step { & $args[0] @($args | Select-Object -Skip 1); if ($LASTEXITCODE) { throw "failed: $args" } }

# Signs what is named, by Azure's service, where its metadata file is told; otherwise says so.
function Set-Signature([string[]]$Files) {
  if (-not $env:SIGNING_METADATA) { Write-Output "not signed: SIGNING_METADATA is not set"; return }
  foreach ($file in $Files) {
    Invoke-Step signtool sign /v /fd SHA256 /tr http://timestamp.acs.microsoft.com /td SHA256 `
      /dlib $env:SIGNING_DLIB /dmdf $env:SIGNING_METADATA $file
    if ((Get-AuthenticodeSignature $file).Status -ne "Valid") { throw "the signature of $file is not valid" }
  }
}

$env:WORKLIST_EDITION = $Edition
$env:PYTHONHASHSEED = "1"
$env:PYINSTALLER_ZLIB_COMPRESSION_LEVEL = "0" # what is packed is packed once, by the installer, which does it better
$env:SOURCE_DATE_EPOCH = git log -1 --format=%ct
$work = "build/freeze-$Edition"
$lean = "$work/venv"
$tree = "dist/$Edition/worklist"
$version = (Select-String -Path desktop/__init__.py -Pattern '__version__ = "(.+)"').Matches.Groups[1].Value
$suffix = if ($Edition -eq "full") { "-full" } else { "" }

New-Item -ItemType Directory -Force $work, dist | Out-Null
$skips = $false
$lines = foreach ($line in Get-Content packaging/constraints-freeze.txt) {
  if ($line -match '^[^ #]') { $skips = $Edition -eq "light" -and $line -match '^pyside6(-addons)?==' }
  if (-not $skips) { $line }
}
$lines | Set-Content "$work/constraints.txt"
Invoke-Step python -m venv $lean
$python = "$lean/Scripts/python.exe"
Invoke-Step $python -m pip install -q --require-hashes --no-deps -r "$work/constraints.txt"
Invoke-Step $python packaging/icons.py build/icons
Invoke-Step $python -m PyInstaller --noconfirm --clean --log-level WARN `
  --distpath "dist/$Edition" --workpath "$work/pyinstaller" packaging/worklist.spec
Invoke-Step $python packaging/prune.py $tree
Invoke-Step $python packaging/notices.py $tree
Invoke-Step $python packaging/sbom.py --edition $Edition $tree

# A program without a console says nothing here, so what it says is read from a file.
$tested = Start-Process "$tree/worklist.exe" "--self-test" -Wait -PassThru `
  -RedirectStandardOutput build/self-test.txt -RedirectStandardError build/self-test-errors.txt
Get-Content build/self-test.txt, build/self-test-errors.txt
if ($tested.ExitCode) { throw "the self-test failed" }

Set-Signature @("$tree/worklist.exe")

# setup.exe and .msi of a version, in a folder; the dictionary is how many MB the compression looks back.
function New-Installers([string]$Version, [string]$Folder, [int]$Dictionary) {
  $name = "$Folder/worklist$suffix-$Version"
  Invoke-Step makensis -V2 -NOCD "-DVERSION=$Version" "-DTREE=$tree" "-DICON=build/icons/worklist.ico" `
    "-DDICTIONARY=$Dictionary" "-DOUT=$name-setup.exe" packaging/windows/worklist.nsi
  Invoke-Step $python packaging/windows/msi.py $tree build/worklist.wxs $Version
  Invoke-Step wix convert build/worklist.wxs
  Invoke-Step wix build -arch x64 -o "$name.msi" build/worklist.wxs
  Set-Signature @("$name-setup.exe", "$name.msi")
}

New-Installers $version dist 64
# A version that could follow it, from the same tree, packed in haste: what upgrading is tried with.
$parts = $version.Split(".")
New-Item -ItemType Directory -Force build/newer | Out-Null
New-Installers "$($parts[0]).$($parts[1]).$([int]$parts[2] + 1)" build/newer 1
Get-Item dist/*-setup.exe, dist/*.msi | Format-Table Name, @{ Label = "MB"; Expression = { [int]($_.Length / 1e6) } }
