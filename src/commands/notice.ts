import { readNotice } from './notice-page';

/** Writes what the address says into the page; words are never read as markup. */
function draw(): void {
  const page = readNotice(window.location.hash);
  const main = document.getElementById('notice');
  const close = document.getElementById('close');
  if (page === undefined || main === null || close === null) return;
  document.documentElement.lang = page.language;
  main.className = page.tone;
  const title = document.createElement('h1');
  title.textContent = page.title;
  const lines = page.lines.map((line) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    return paragraph;
  });
  main.replaceChildren(title, ...lines);
  close.textContent = page.close;
}

/** A page cannot close the window it is shown in: the one that opened it is asked to. */
async function offerClosing(): Promise<void> {
  const close = document.getElementById('close');
  if (close === null || typeof Office === 'undefined') return;
  await Office.onReady();
  const ask = (): void => Office.context.ui.messageParent('close');
  close.addEventListener('click', ask);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') ask();
  });
  close.hidden = false;
  close.focus();
}

draw();
void offerClosing();
