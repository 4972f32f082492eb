; setup.exe for one person (no rights needed) or for all people of a computer.
;
;   worklist-VERSION-setup.exe /S [/CurrentUser | /AllUsers] [/AUTOSTART] [/D=C:\folder]
;   exit status: 0 done, 1 cancelled, 5 the program is running and nothing was changed
;
; makensis -DVERSION=… -DTREE=dist/light/worklist -DICON=build/icons/worklist.ico -DOUT=dist/….exe worklist.nsi

Unicode true
!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_DEFAULT_CURRENTUSER
!define MULTIUSER_INSTALLMODE_INSTDIR "Worklist"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "Software\Worklist"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "Folder"
!define MULTIUSER_USE_PROGRAMFILES64
!include MultiUser.nsh
!include MUI2.nsh
!include FileFunc.nsh
!include x64.nsh

!define RUNNING 5
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Worklist"
!define AUTOSTART "Software\Microsoft\Windows\CurrentVersion\Run"

Name "Worklist"
OutFile "${OUT}"
SetCompressor /SOLID lzma
SetCompressorDictSize ${DICTIONARY}
RequestExecutionLevel user
BrandingText "Worklist ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Worklist"
VIAddVersionKey "FileDescription" "Installs Worklist"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "Apache License 2.0"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "Spanish"

Var Autostart

; A program that is running cannot be written over: its file does not open for writing. One that starts its
; own update ends a moment later, so this waits for a while.
!macro REFUSE_WHILE_RUNNING UN
Function ${UN}RefuseWhileRunning
  StrCpy $1 0
  again:
  IfFileExists "$INSTDIR\worklist.exe" 0 free
  ClearErrors
  FileOpen $0 "$INSTDIR\worklist.exe" a
  IfErrors 0 opened
  IntOp $1 $1 + 1
  IntCmp $1 20 running
  Sleep 250
  Goto again
  running:
  IfSilent +2
  MessageBox MB_OK|MB_ICONEXCLAMATION "Worklist is running. Close it first."
  SetErrorLevel ${RUNNING}
  Quit
  opened:
  FileClose $0
  free:
FunctionEnd
!macroend
!insertmacro REFUSE_WHILE_RUNNING ""
!insertmacro REFUSE_WHILE_RUNNING "un."

Function .onInit
  ${IfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "Worklist needs a 64-bit Windows." /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  SetRegView 64
  !insertmacro MULTIUSER_INIT
  StrCpy $Autostart ""
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/AUTOSTART" $R1
  IfErrors +2
  StrCpy $Autostart "1"
  ${If} $MultiUser.InstallMode == "CurrentUser"
  ${AndIf} $INSTDIR == "$LOCALAPPDATA\Worklist"
    StrCpy $INSTDIR "$LOCALAPPDATA\Programs\Worklist"
  ${EndIf}
FunctionEnd

Function un.onInit
  SetRegView 64
  !insertmacro MULTIUSER_UNINIT
FunctionEnd

Section "Worklist"
  Call RefuseWhileRunning
  ; Nothing of an older version stays between the files of the newer.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${TREE}/*.*"
  FileOpen $0 "$INSTDIR\self-managed.txt" w
  ${If} $MultiUser.InstallMode == "CurrentUser"
    FileWrite $0 "setup"
  ${EndIf}
  FileClose $0
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Worklist.lnk" "$INSTDIR\worklist.exe"

  WriteRegStr SHCTX "Software\Worklist" "Folder" "$INSTDIR"
  WriteRegStr SHCTX "Software\Classes\worklist" "" "URL:Worklist"
  WriteRegStr SHCTX "Software\Classes\worklist" "URL Protocol" ""
  WriteRegStr SHCTX "Software\Classes\worklist\DefaultIcon" "" "$INSTDIR\worklist.exe,0"
  WriteRegStr SHCTX "Software\Classes\worklist\shell\open\command" "" '"$INSTDIR\worklist.exe" --open "%1"'
  ; With the session it starts in any case, or where start.at_login says so; an upgrade leaves that as it is.
  ${If} $Autostart == "1"
    WriteRegStr SHCTX "${AUTOSTART}" "Worklist" '"$INSTDIR\worklist.exe"'
  ${Else}
    ReadRegStr $0 SHCTX "${AUTOSTART}" "Worklist"
    ${If} $0 == ""
      WriteRegStr SHCTX "${AUTOSTART}" "Worklist" '"$INSTDIR\worklist.exe" --at-login'
    ${EndIf}
  ${EndIf}

  WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "Worklist"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayIcon" "$INSTDIR\worklist.exe"
  WriteRegStr SHCTX "${UNINSTALL}" "Publisher" "The Worklist authors"
  WriteRegStr SHCTX "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode /S'
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD SHCTX "${UNINSTALL}" "EstimatedSize" $0
SectionEnd

; What a person did and chose is below the person's own folders and stays.
Section "Uninstall"
  Call un.RefuseWhileRunning
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licences"
  Delete "$INSTDIR\worklist.exe"
  Delete "$INSTDIR\self-managed.txt"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Worklist.lnk"
  DeleteRegKey SHCTX "Software\Classes\worklist"
  DeleteRegValue SHCTX "${AUTOSTART}" "Worklist"
  DeleteRegKey SHCTX "${UNINSTALL}"
  DeleteRegKey SHCTX "Software\Worklist"
SectionEnd
