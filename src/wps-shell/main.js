/*
 * The first script of the hidden page behind the ribbon. It stands apart from the buttons because WPS may
 * put a page of its own in place of index.html, and that page runs main.js alone.
 */
(function () {
  'use strict';

  // Asked for anew with every version: WPS keeps scripts for long.
  var BUTTONS = 'js/ribbon.js?v=NUANBIAO_VERSION';

  // Written while the page is being read, so that the functions are there when WPS calls the first one.
  if (document.readyState === 'loading') {
    document.write('<script src="' + BUTTONS + '"></script>');
  } else {
    var script = document.createElement('script');
    script.src = BUTTONS;
    document.head.appendChild(script);
  }
})();
