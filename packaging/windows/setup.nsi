; The installer for Windows: for the user alone, without an administrator.
;
;   makensis -DVERSION=0.1.0 -DTREE=folder -DOUT=setup.exe setup.nsi
;
; The data is in another folder, %LOCALAPPDATA%\Afterword, which neither the
; installer nor the uninstaller touches.

; As the program is, which runs on 64 bits alone.
Target amd64-unicode
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include Win\COM.nsh
!include Win\Propkey.nsh

!define ID "io.github.afterword.Afterword"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${ID}"

Name "Afterword"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Afterword"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
RequestExecutionLevel user
SetCompressor /SOLID lzma
SetDateSave off
ManifestDPIAware true
ManifestSupportedOS Win10
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Afterword"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Installs Afterword"
VIAddVersionKey "LegalCopyright" "© 2026 The Afterword authors. MIT licence."

!define MUI_ICON "${TREE}/afterword.ico"
!define MUI_UNICON "${TREE}/afterword.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\afterword.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"

; Ends the program that runs, which makes its last backup, so that its file can
; be replaced.
!macro Quit
  ${If} ${FileExists} "$INSTDIR\afterword.exe"
    nsExec::ExecToLog '"$INSTDIR\afterword.exe" quit'
    Pop $0
  ${EndIf}
!macroend

; Has the entry in the start menu say whose it is, as the program itself says of
; its windows and notifications: Windows puts them together by that.
!macro Identify LINK
  !insertmacro ComHlpr_CreateInProcInstance ${CLSID_ShellLink} ${IID_IShellLink} r0 ""
  ${If} $0 P<> 0
    ${IUnknown::QueryInterface} $0 '("${IID_IPersistFile}",.r1)'
    ${If} $1 P<> 0
      ${IPersistFile::Load} $1 '("${LINK}", ${STGM_READWRITE})'
      ${IUnknown::QueryInterface} $0 '("${IID_IPropertyStore}",.r2)'
      ${If} $2 P<> 0
        System::Call 'Oleaut32::SysAllocString(w "${ID}") p.r3'
        System::Call '*${SYSSTRUCT_PROPERTYKEY}(${PKEY_AppUserModel_ID})p.r4'
        System::Call '*${SYSSTRUCT_PROPVARIANT}(${VT_BSTR},,p r3)p.r5'
        ${IPropertyStore::SetValue} $2 '($4,$5)'
        ${IPropertyStore::Commit} $2 ""
        ${IPersistFile::Save} $1 '("${LINK}", 1)'
        System::Free $4
        System::Free $5
        System::Call 'Oleaut32::SysFreeString(p r3)'
        ${IUnknown::Release} $2 ""
      ${EndIf}
      ${IUnknown::Release} $1 ""
    ${EndIf}
    ${IUnknown::Release} $0 ""
  ${EndIf}
!macroend

Section
  !insertmacro Quit
  SetOutPath "$INSTDIR"
  File "${TREE}/afterword.exe"
  File "${TREE}/LICENSE.txt"
  File "${TREE}/licences.txt"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Afterword.lnk" "$INSTDIR\afterword.exe"
  !insertmacro Identify "$SMPROGRAMS\Afterword.lnk"

  ; Open with: it is offered for these files, and takes none from others.
  WriteRegStr HKCU "Software\Classes\Applications\afterword.exe" "FriendlyAppName" "Afterword"
  WriteRegStr HKCU "Software\Classes\Applications\afterword.exe\shell\open\command" "" '"$INSTDIR\afterword.exe" "%1"'
  WriteRegStr HKCU "Software\Classes\Applications\afterword.exe\SupportedTypes" ".ics" ""
  WriteRegStr HKCU "Software\Classes\Applications\afterword.exe\SupportedTypes" ".eml" ""
  WriteRegStr HKCU "Software\Classes\Applications\afterword.exe\SupportedTypes" ".csv" ""
  WriteRegStr HKCU "Software\Classes\${ID}" "" "Afterword"
  WriteRegStr HKCU "Software\Classes\${ID}\DefaultIcon" "" "$INSTDIR\afterword.exe,0"
  WriteRegStr HKCU "Software\Classes\${ID}\shell\open\command" "" '"$INSTDIR\afterword.exe" "%1"'
  WriteRegStr HKCU "Software\Classes\.ics\OpenWithProgids" "${ID}" ""
  WriteRegStr HKCU "Software\Classes\.eml\OpenWithProgids" "${ID}" ""

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Afterword"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\afterword.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Afterword authors"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
SectionEnd

Section Uninstall
  !insertmacro Quit
  ; The start at login, if it starts this one.
  nsExec::ExecToLog '"$INSTDIR\afterword.exe" autostart off'
  Pop $0
  Delete "$INSTDIR\afterword.exe"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\licences.txt"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Afterword.lnk"
  DeleteRegKey HKCU "Software\Classes\Applications\afterword.exe"
  DeleteRegKey HKCU "Software\Classes\${ID}"
  ; What the program itself says of its notifications, and beeep for it.
  DeleteRegKey HKCU "Software\Classes\AppUserModelId\${ID}"
  DeleteRegKey HKCU "Software\Classes\AppUserModelId\Afterword"
  Delete "$TEMP\afterword-toast.png"
  DeleteRegValue HKCU "Software\Classes\.ics\OpenWithProgids" "${ID}"
  DeleteRegValue HKCU "Software\Classes\.eml\OpenWithProgids" "${ID}"
  ; Keys that were not there before it, unless others use them, too.
  DeleteRegKey /ifempty HKCU "Software\Classes\.ics\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "Software\Classes\.ics"
  DeleteRegKey /ifempty HKCU "Software\Classes\.eml\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "Software\Classes\.eml"
  DeleteRegKey HKCU "${UNINSTALL}"
SectionEnd
