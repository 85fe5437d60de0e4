/*
 * Says in plain words why the pane does not open, in Excel and in WPS. ECMAScript 5 only and without
 * Office.js, since it runs where both are missing: in the browsers of Excel 2016 and 2019, in an old WPS,
 * and behind firewalls. Each page has a section for every reason that it may have.
 */
(function () {
  'use strict';

  // office.js waits without end for its second file; people do not.
  var PATIENCE_MS = 15000;
  // A pane that was only slow takes its message back.
  var LOOK_AGAIN_MS = 500;
  // Internet Explorer and the first Edge; today's Edge calls itself "Edg".
  var OLD_BROWSER = /MSIE |Trident\/|Edge\//;
  // The first that has all that Fluent UI calls (WeakRef); a pane that opens all the same takes the message back.
  var OLDEST_CHROMIUM = 84;
  var SECTIONS = ['old-browser', 'no-office', 'no-host-file', 'no-start'];

  var officeIsReady = false;

  function find(id) {
    return document.getElementById(id);
  }

  function isOldBrowser() {
    var agent = window.navigator.userAgent;
    var chromium = /Chrome\/(\d+)/.exec(agent);
    if (chromium !== null && Number(chromium[1]) < OLDEST_CHROMIUM) return true;
    return OLD_BROWSER.test(agent);
  }

  function paneHasStarted() {
    return find('root') !== null && find('skeleton') === null;
  }

  function needsOffice() {
    return find('no-office') !== null;
  }

  function reasonNow() {
    if (isOldBrowser()) return 'old-browser';
    if (!needsOffice()) return 'no-start';
    if (typeof window.Office === 'undefined') return 'no-office';
    return officeIsReady ? 'no-start' : 'no-host-file';
  }

  function setHidden(element, hidden) {
    if (hidden) element.setAttribute('hidden', '');
    else element.removeAttribute('hidden');
  }

  function officeAddress() {
    var scripts = document.getElementsByTagName('script');
    for (var at = 0; at < scripts.length; at += 1) {
      if (/office\.js$/.test(scripts[at].src)) return scripts[at].src;
    }
    return '';
  }

  function tell(reason) {
    for (var at = 0; at < SECTIONS.length; at += 1) {
      var section = find(SECTIONS[at]);
      if (section === null) continue;
      setHidden(section, SECTIONS[at] !== reason);
      var address = section.querySelector('[data-office-address]');
      if (address !== null) address.textContent = officeAddress();
    }
    setHidden(find('trouble'), false);
    setHidden(find('root'), true);
    window.setTimeout(lookAgain, LOOK_AGAIN_MS);
  }

  function lookAgain() {
    if (paneHasStarted()) {
      setHidden(find('trouble'), true);
      setHidden(find('root'), false);
    } else {
      window.setTimeout(lookAgain, LOOK_AGAIN_MS);
    }
  }

  function reload() {
    window.location.reload();
  }

  function begin() {
    find('reload').onclick = reload;
    if (isOldBrowser()) tell('old-browser');
  }

  /** A script of the page does not come, or fails; what is later than the pane is the pane's own affair. */
  function onError(event) {
    var isScript = event.target !== null && event.target.tagName === 'SCRIPT';
    // Office.js reports much that does not matter.
    var matters = isScript || !needsOffice();
    if (matters && find('trouble') !== null && !paneHasStarted()) tell(reasonNow());
  }

  function afterScripts() {
    if (isOldBrowser() || !needsOffice()) return;
    if (typeof window.Office === 'undefined') {
      tell('no-office');
      return;
    }
    window.Office.onReady(function () {
      officeIsReady = true;
    });
  }

  document.addEventListener('DOMContentLoaded', begin);
  window.addEventListener('load', afterScripts);
  // Errors of a script element are heard of on their way down alone.
  window.addEventListener('error', onError, true);
  window.setTimeout(function () {
    if (!paneHasStarted() && find('trouble').hasAttribute('hidden')) tell(reasonNow());
  }, PATIENCE_MS);
})();
