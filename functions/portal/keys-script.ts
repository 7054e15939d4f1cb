/**
 * The keys of the officers' pages. A key goes to what carries it as `data-key`: it follows a link and unfolds a form;
 * a button only gets the focus, and Enter presses it, so that no slip of one finger decides on money. Keys rest while
 * somebody types, and the browser remembers who wants none. A keyboard in Arabic is read by the places of its keys.
 */
export const keysScript = `'use strict';
(() => {
  const panel = document.getElementById('keys');
  const box = document.getElementById('keys-on');
  if (!panel || !box) return;
  const NAME = 'mithaq-keys';
  const kept = () => {
    try { return localStorage.getItem(NAME) !== 'off'; } catch { return true; }
  };
  const keep = (on) => {
    try { localStorage.setItem(NAME, on ? 'on' : 'off'); } catch { /* the switch then lasts for this page */ }
  };
  const show = (on) => document.documentElement.classList.toggle('keys', on);
  const letterOf = ({ code, key }) => {
    if (key === '?' || key === '\\u061f') return '?';
    if (/^[a-z]$/i.test(key)) return key.toLowerCase();
    return /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : '';
  };
  const go = (target) => {
    if (target.matches('a')) return target.click();
    if (!target.matches('summary')) return target.focus();
    target.parentElement.open = true;
    (target.parentElement.querySelector('textarea') || target).focus();
  };
  box.checked = kept();
  show(box.checked);
  panel.hidden = false;
  box.addEventListener('change', () => { keep(box.checked); show(box.checked); });
  document.addEventListener('keydown', (event) => {
    if (!box.checked || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('textarea, select, input:not([type=checkbox]):not([type=radio])')) return;
    const letter = letterOf(event);
    if (letter === '?') {
      panel.open = !panel.open;
      panel.querySelector('summary').focus();
      return event.preventDefault();
    }
    const target = letter && document.querySelector('[data-key="' + letter + '"]');
    if (!target) return;
    event.preventDefault();
    go(target);
  });
})();
`;
