# On Windows, as an administrator: install, try, upgrade and remove what build.ps1 made; the steps are those of
# wine/try.sh.
#   packaging/windows/try.ps1 dist build/newer
param([Parameter(Mandatory)][string]$Made, [Parameter(Mandatory)][string]$Newer)
$ErrorActionPreference = "Stop"
$setup = (Get-Item "$Made/*-setup.exe").FullName
$newerSetup = (Get-Item "$Newer/*-setup.exe").FullName
$msi = (Get-Item "$Made/*.msi").FullName
$newerMsi = (Get-Item "$Newer/*.msi").FullName
$newerVersion = [regex]::Match($newerMsi, '-([0-9.]+)\.msi$').Groups[1].Value
$links = "Software\Classes\worklist"
$uninstall = "Software\Microsoft\Windows\CurrentVersion\Uninstall\Worklist"
$run = "Software\Microsoft\Windows\CurrentVersion\Run"

function Assert([bool]$Holds, [string]$Told) { if (-not $Holds) { throw "not so: $Told" } else { "ok  $Told" } }
function Start-AndWait([string]$File, [string[]]$Words) { (Start-Process $File $Words -Wait -PassThru).ExitCode }
function Get-Value([string]$Key, [string]$Name) { (Get-Item $Key).GetValue($Name) }

# What is below the folders of programs, of the menu and of shortcuts; a person's own data is not.
function Get-Names {
  $places = $env:ProgramFiles, ${env:ProgramFiles(x86)}, "$env:LOCALAPPDATA\Programs", "$env:APPDATA\Microsoft\Windows\Start Menu",
    "$env:ProgramData\Microsoft\Windows\Start Menu"
  Get-ChildItem $places -Recurse -File -ErrorAction SilentlyContinue | ForEach-Object FullName | Where-Object { $_ -match "worklist" }
}

function Test-Program([string]$Program) {
  $tested = Start-Process $Program "--self-test" -Wait -PassThru -RedirectStandardOutput self-test.txt
  Get-Content self-test.txt
  Assert ($tested.ExitCode -eq 0) "the installed program passes its self-test"
}

# How it starts with the session then: with or without a switch.
function Test-Setup([string]$Switch, [string]$Folder, [string]$Hive, [string]$Start, [string[]]$Words) {
  $program = "$Folder\worklist.exe"
  Assert ((Start-AndWait $setup (@("/S", "/$Switch") + $Words)) -eq 0) "setup.exe /S /$Switch installs without a question"
  Assert (Test-Path $program) "the program is in its place"
  Assert ((Get-Value "$Hive\$links\shell\open\command" "") -like '*--open "%1"*') "links lead to it"
  Assert ((Get-Value "$Hive\$run" "Worklist") -like "*worklist.exe`"$Start") "it starts with the session"
  Test-Program $program
  $before = Get-Value "$Hive\$uninstall" "DisplayVersion"
  $running = Start-Process $program "serve", "--data", "$env:TEMP\trial-$Switch" -PassThru -WindowStyle Hidden
  while (-not (Test-Path "$env:TEMP\trial-$Switch\*") -and -not $running.HasExited) { Start-Sleep -Milliseconds 200 }
  Assert ((Start-AndWait $newerSetup "/S", "/$Switch") -eq 5) "a newer setup.exe refuses with 5 while the program runs"
  Assert ((Get-Value "$Hive\$uninstall" "DisplayVersion") -eq $before) "nothing was changed meanwhile"
  Stop-Process $running
  $running.WaitForExit()
  Assert ((Start-AndWait $newerSetup "/S", "/$Switch") -eq 0) "it upgrades when the program has ended"
  Assert ((Get-Value "$Hive\$run" "Worklist") -like "*worklist.exe`"$Start") "it starts with the session as before"
  Assert ((Get-Value "$Hive\$uninstall" "DisplayVersion") -eq $newerVersion) "the newer version is told"
  # With its folder named it does not go on as another process, so that its end can be waited for.
  Start-Process "$Folder\uninstall.exe" "/$Switch", "/S", "_?=$Folder" -Wait
  Remove-Item "$Folder\uninstall.exe", $Folder -ErrorAction SilentlyContinue
  Assert (-not (Test-Path $Folder)) "uninstalling leaves no folder"
  Assert (-not (Test-Path "$Hive\$uninstall")) "nor a key"
  Assert (-not (Test-Path "$Hive\$links")) "nor links"
  Assert (-not (Get-Value "$Hive\$run" "Worklist")) "nor a start with the session"
}

Assert (-not (Get-Names)) "nothing is installed before"
Test-Setup CurrentUser "$env:LOCALAPPDATA\Programs\Worklist" "HKCU:" "" @("/AUTOSTART")
Test-Setup AllUsers "$env:ProgramFiles\Worklist" "HKLM:" " --at-login" @()

$managed = "$env:ProgramFiles\Worklist"
Assert ((Start-AndWait msiexec "/i", "`"$msi`"", "/qn") -eq 0) "the .msi installs without a question"
Test-Program "$managed\worklist.exe"
Assert ((Start-AndWait msiexec "/i", "`"$newerMsi`"", "/qn") -eq 0) "a newer one takes its place"
Assert ((Get-Value "HKLM:\$links\shell\open\command" "") -like '*--open "%1"*') "links lead to it"
Assert ((Get-Value "HKLM:\$run" "Worklist") -like "*--at-login") "it starts with the session where it is told to"
Assert ((Start-AndWait msiexec "/x", "`"$newerMsi`"", "/qn") -eq 0) "and is removed without a question"
Assert (-not (Test-Path $managed)) "removing leaves no folder"
Assert (-not (Test-Path "HKLM:\$links")) "nor links"
Assert (-not (Get-Value "HKLM:\$run" "Worklist")) "nor a start with the session"
Assert (-not (Get-Names)) "the disk is as before"
