; The Windows installer. packaging/workshop/nsis.py gives it what it includes and defines:
;   FILES      a file with the macros InstallFiles and RemoveFiles, one line for each file of the bundle
;   VERSION, VERSION4, KILOBYTES, ICON, LICENCE, OUTPUT
; For one user or, with administrator rights, for all: /CurrentUser or /AllUsers on the command line, /S for silence,
; /D=FOLDER (last, without quotes) for another folder.
; Exit status: 0 done, 1 cancelled, 2 it failed and says why in a window unless silent (see IT.md).

Target amd64-unicode
ManifestDPIAware true
ManifestSupportedOS Win10
SetCompressor /SOLID lzma
CRCCheck on

!define NAME "ExLab Runs"
!define PROGRAM "exlab-gui.exe"
!define UNINSTALLER "uninstall.exe"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\ExLabRuns"

!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_USE_PROGRAMFILES64
!define MULTIUSER_INSTALLMODE_INSTDIR "ExLab Runs"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${KEY}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "InstallLocation"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${KEY}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "InstallLocation"
!include MultiUser.nsh
!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include x64.nsh
!include WinVer.nsh
!include "${FILES}"

Name "${NAME}"
OutFile "${OUTPUT}"
BrandingText "${NAME} ${VERSION}"

VIProductVersion "${VERSION4}"
VIFileVersion "${VERSION4}"
VIAddVersionKey /LANG=1033 "ProductName" "${NAME}"
VIAddVersionKey /LANG=1033 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1033 "FileDescription" "${NAME} setup"
VIAddVersionKey /LANG=1033 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1033 "CompanyName" "ExLab"
VIAddVersionKey /LANG=1033 "LegalCopyright" "The ExLab Runs authors, MIT licence"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_NOAUTOCLOSE
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_FUNCTION StartAsUser
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"

LangString IsRunning ${LANG_ENGLISH} "${NAME} is running. Close its window on this computer, for every user, and try again. Nothing was changed."
LangString IsRunning ${LANG_GERMAN} "${NAME} läuft gerade. Schließen Sie das Fenster bei jedem Benutzer dieses Computers und versuchen Sie es noch einmal. Es wurde nichts geändert."
LangString Not64 ${LANG_ENGLISH} "${NAME} needs a 64-bit Windows 10 or newer. Nothing was changed."
LangString Not64 ${LANG_GERMAN} "${NAME} braucht ein 64-Bit-Windows 10 oder neuer. Es wurde nichts geändert."
LangString NotAdmin ${LANG_ENGLISH} "Only an administrator can install ${NAME} for all users. Nothing was changed."
LangString NotAdmin ${LANG_GERMAN} "Nur ein Administrator kann ${NAME} für alle Benutzer installieren. Es wurde nichts geändert."
LangString OldStays ${LANG_ENGLISH} "The version that is installed already could not be removed. Remove it under Settings, Apps, then try again."
LangString OldStays ${LANG_GERMAN} "Die bereits installierte Version ließ sich nicht entfernen. Entfernen Sie sie unter Einstellungen, Apps, und versuchen Sie es noch einmal."
LangString Failed ${LANG_ENGLISH} "Not every file could be written to $INSTDIR. Look whether the disk is full or an antivirus program holds them, then try again."
LangString Failed ${LANG_GERMAN} "Nicht alle Dateien ließen sich nach $INSTDIR schreiben. Sehen Sie nach, ob der Datenträger voll ist oder ein Virenscanner sie festhält, und versuchen Sie es noch einmal."

; Says why, unless silent, and ends with status 2.
!macro Refuse text
  MessageBox MB_OK|MB_ICONSTOP "${text}" /SD IDOK
  SetErrorLevel 2
  Quit
!macroend

; A program that runs cannot be opened for writing.
!macro RefuseWhileRunning
  ${If} ${FileExists} "$INSTDIR\${PROGRAM}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${PROGRAM}" a
    ${If} ${Errors}
      !insertmacro Refuse "$(IsRunning)"
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

; Before MultiUser's own check, whose message box would wait for nobody in a silent installation.
!macro RefuseWithoutRights prefix
  ${${prefix}GetParameters} $0
  ClearErrors
  ${${prefix}GetOptions} $0 "/AllUsers" $1
  ${IfNot} ${Errors}
    UserInfo::GetAccountType
    Pop $2
    ${If} $2 != "Admin"
      !insertmacro Refuse "$(NotAdmin)"
    ${EndIf}
  ${EndIf}
!macroend

Function .onInit
  SetRegView 64
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    !insertmacro Refuse "$(Not64)"
  ${EndIf}
  StrCpy $3 $INSTDIR ; what /D= says; MultiUser would forget it
  !insertmacro RefuseWithoutRights ""
  !insertmacro MULTIUSER_INIT
  ${If} $3 != ""
    StrCpy $INSTDIR $3
  ${EndIf}
FunctionEnd

Function un.onInit
  SetRegView 64
  !insertmacro RefuseWithoutRights "un."
  !insertmacro MULTIUSER_UNINIT
FunctionEnd

; The installer may run as administrator, the program should not.
Function StartAsUser
  Exec '"$WINDIR\explorer.exe" "$INSTDIR\${PROGRAM}"'
FunctionEnd

Section
  !insertmacro RefuseWhileRunning
  ; An older version knows its own files best. It leaves settings alone, and its folder, if that is chosen again.
  ReadRegStr $1 SHCTX "${KEY}" "InstallLocation"
  ${If} $1 != ""
  ${AndIf} ${FileExists} "$1\${UNINSTALLER}"
    ; Waits only because of _?=, and then does not delete itself.
    ExecWait '"$1\${UNINSTALLER}" /S /$MultiUser.InstallMode _?=$1' $2
    ${If} $2 != 0
      !insertmacro Refuse "$(OldStays)"
    ${EndIf}
    Delete "$1\${UNINSTALLER}"
    RMDir "$1"
  ${EndIf}
  ClearErrors
  !insertmacro InstallFiles
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\${UNINSTALLER}"
  ${If} ${Errors}
    !insertmacro Refuse "$(Failed)"
  ${EndIf}
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}"
  WriteRegStr SHCTX "${KEY}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${KEY}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
  WriteRegStr SHCTX "${KEY}" "Publisher" "ExLab"
  WriteRegStr SHCTX "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${KEY}" "UninstallString" '"$INSTDIR\${UNINSTALLER}" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${KEY}" "QuietUninstallString" '"$INSTDIR\${UNINSTALLER}" /S /$MultiUser.InstallMode'
  WriteRegDWORD SHCTX "${KEY}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD SHCTX "${KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${KEY}" "NoRepair" 1
SectionEnd

; Removes what the installer brought, file by file. Runs, settings, logs and IT's exlab-gui.toml stay where they are.
Section Uninstall
  !insertmacro RefuseWhileRunning
  !insertmacro RemoveFiles
  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegKey SHCTX "${KEY}"
  Delete "$INSTDIR\${UNINSTALLER}"
  SetOutPath "$TEMP" ; a folder in use cannot go
  RMDir "$INSTDIR"
SectionEnd
