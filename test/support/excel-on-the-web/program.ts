/** Which Excel is played. */
export interface Program {
  /** Of the program's menus, as `zh-CN`. */
  readonly language: string;
  /** Newest requirement set of ExcelApi it has, as `1.14`. */
  readonly excelApi: string;
}

/** What Excel tells office.js about itself and the open workbook when an add-in starts. */
export function describeProgram({ language, excelApi }: Program, controlId: string): unknown {
  return {
    _id: controlId,
    // 16 is Excel on the web.
    _appName: 16,
    _appVersion: '16.0',
    _appMinorVersion: 1,
    _appUILocale: language,
    _dataLocale: language,
    _docUrl: 'https://contoso.sharepoint.com/workbook.xlsx',
    _clientMode: 1,
    _settings: [],
    _reason: 1,
    _osfControlType: 0,
    // Who the add-in is: XML, or office.js stumbles over it.
    _eToken: encodeURIComponent('<t oid="" cid="" aid="nuanbiao"/>'),
    _correlationId: 'session',
    _appInstanceId: controlId,
    _hostFullVersion: '16.0.19000.0',
    _clientWindowWidth: window.innerWidth,
    _clientWindowHeight: window.innerHeight,
    _addinName: 'NuanBiao',
    _appDomains: [],
    _requirementMatrix: JSON.stringify({
      ExcelApi: excelApi,
      AddinCommands: '1.1',
      DialogApi: '1.2',
      RibbonApi: '1.1',
      Settings: '1.1',
    }),
    _dialogRequirementMatrix: JSON.stringify({ DialogApi: '1.2' }),
  };
}

/** What tells office.js in a frame that it runs inside Excel on the web, as the frame's name. */
export function nameOfFrame({ language }: Program, controlId: string, isDialog: boolean): string {
  return JSON.stringify({
    baseFrameName: controlId,
    hostInfo: `Excel$Web$16.01$${language}$session$${isDialog ? 'isDialog' : ''}$$0`,
    xdmInfo: `${controlId}|${controlId}|${window.location.origin}`,
    serializerVersion: '1',
    flights: '[]',
  });
}
