/*
 * The buttons of the ribbon in WPS 表格. WPS calls these functions by their names in ribbon.xml and waits
 * for them, so each is synchronous and none throws. ECMAScript 5 only: nothing translates this file.
 *
 * The work is done by the pane. A button leaves a command in PluginStorage, which all pages of the add-in
 * share, and shows the pane, which takes the command from there.
 */
(function () {
  'use strict';

  var COMMAND_KEY = 'nuanbiao_command';
  var PANE_KEY = 'nuanbiao_pane';

  var COMMANDS = {
    nuanbiaoCheck: 'check',
    nuanbiaoFill: 'fill',
    nuanbiaoConsolidate: 'consolidate',
    nuanbiaoClear: 'clear',
    nuanbiaoBlank: 'blank',
    nuanbiaoPane: 'pane',
  };

  // Sizes of the icons in images/, for screens at 100, 125, 150 and 200 percent.
  var ICON_SIZES = [32, 40, 48, 64];

  var DOCK_RIGHT = 2;

  // A pane that lives takes a command within a second; one that is only a remnant never does. Long enough
  // for a pane that is at work on the command before.
  var PATIENCE_MS = 8000;

  // Events of workbooks are silent in some versions of WPS; looking costs one short call.
  var LOOK_AGAIN_MS = 2000;

  var NOT_OPENED =
    '暖表的面板打不开。请关闭 WPS 表格再打开；仍然不行，请按 install.html 重新安装。';

  var ribbon = null;
  var hadWorkbook = null;

  function application() {
    return window.Application || window.wps;
  }

  function storage() {
    return application().PluginStorage;
  }

  function idOf(control) {
    return control.Id || control.id;
  }

  function paneAddress() {
    return window.location.href.replace(/[?#].*$/, '').replace(/[^/]*$/, '') + 'taskpane.html';
  }

  /** The pane of before, shown again; null when it is gone, of which WPS tells in many ways. */
  function showKnownPane() {
    try {
      var id = storage().getItem(PANE_KEY);
      var pane = id ? application().GetTaskPane(Number(id)) : null;
      if (!pane) return null;
      pane.Visible = true;
      return pane.Visible ? pane : null;
    } catch (gone) {
      return null;
    }
  }

  function showNewPane() {
    var pane = application().CreateTaskPane(paneAddress(), '暖表');
    try {
      pane.DockPosition = DOCK_RIGHT;
    } catch (elsewhere) {
      // It stays where WPS puts it.
    }
    pane.Visible = true;
    storage().setItem(PANE_KEY, String(pane.ID));
  }

  function removePane(pane) {
    try {
      pane.Delete();
    } catch (gone) {
      // A remnant cannot always be removed.
    }
  }

  /** A pane that never takes its command is a remnant: it makes room for a new one, which does. */
  function replaceIfDead(pane, command) {
    window.setTimeout(function () {
      try {
        if (storage().getItem(COMMAND_KEY) !== command) return;
        removePane(pane);
        showNewPane();
      } catch (fault) {
        // The button can be pressed once more.
      }
    }, PATIENCE_MS);
  }

  function tellPane(name) {
    var command = JSON.stringify({ seq: new Date().getTime(), command: name });
    storage().setItem(COMMAND_KEY, command);
    var known = showKnownPane();
    if (known === null) showNewPane();
    else replaceIfDead(known, command);
  }

  function hasWorkbook() {
    return Boolean(application().ActiveWorkbook);
  }

  /** Has the buttons ask anew whether they work, once the first workbook is opened or the last is closed. */
  function look() {
    try {
      var has = hasWorkbook();
      if (has !== hadWorkbook) ribbon.Invalidate();
      hadWorkbook = has;
    } catch (fault) {
      // The buttons stay as they are.
    }
  }

  function iconSize() {
    var wanted = ICON_SIZES[0] * (window.devicePixelRatio || 1);
    for (var at = 0; at < ICON_SIZES.length; at += 1) {
      if (ICON_SIZES[at] >= wanted) return ICON_SIZES[at];
    }
    return ICON_SIZES[ICON_SIZES.length - 1];
  }

  window.OnAddinLoad = function (ribbonUi) {
    ribbon = ribbonUi;
    window.setInterval(look, LOOK_AGAIN_MS);
    return true;
  };

  window.OnAction = function (control) {
    try {
      tellPane(COMMANDS[idOf(control)]);
    } catch (fault) {
      window.alert(NOT_OPENED);
    }
    return true;
  };

  window.OnGetEnabled = function () {
    try {
      return hasWorkbook();
    } catch (fault) {
      // The pane says what is missing; a button that is dead for no reason says nothing.
      return true;
    }
  };

  window.GetImage = function (control) {
    try {
      return 'images/' + COMMANDS[idOf(control)] + '-' + iconSize() + '.png';
    } catch (fault) {
      return '';
    }
  };
})();
