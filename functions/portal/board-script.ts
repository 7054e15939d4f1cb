/**
 * Keeps a live page up to date without loading it again: the part called `live` is fetched anew and put in place, and
 * what is read out changes only when its words do. Somebody who stands within the part is not disturbed.
 */
export const boardScript = `'use strict';
(() => {
  const live = document.getElementById('live');
  const words = document.getElementById('live-words');
  const seconds = Number(live && live.dataset.seconds);
  if (!live || !seconds) return;
  const renew = async () => {
    if (document.hidden) return;
    const answer = await fetch(location.href, { credentials: 'same-origin', redirect: 'error' });
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const next = fresh.getElementById('live');
    const said = fresh.getElementById('live-words');
    if (words && said && words.textContent !== said.textContent) words.textContent = said.textContent;
    if (next && !live.contains(document.activeElement)) live.replaceChildren(...next.childNodes);
  };
  setInterval(() => { renew().catch(() => { /* the next round asks again */ }); }, seconds * 1000);
})();
`;
