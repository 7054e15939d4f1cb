/**
 * Adds up a report while it is typed. The server reads each amount anew at every save and alone decides what it is;
 * until then a sum with an amount that nobody can read is three dots.
 */
export const reportSumsScript = `'use strict';
(() => {
  const sums = document.getElementById('report-sums');
  if (!sums) return;
  const { currency, words } = sums.dataset;
  const hint = document.getElementById('report-sums-hint');
  if (hint) hint.hidden = true;
  const western = (digit) => String(digit.charCodeAt(0) % 16);
  const MARKS = /[\\s'\\u066c\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff]/g;
  const read = (typed) => {
    const plain = typed.replace(/[\\u0660-\\u0669\\u06f0-\\u06f9]/g, western).replace(MARKS, '')
      .replace(/(?:DHS?|MAD|\\u062f\\u0631\\u0647\\u0645)\\.?$/i, '').replace(/[,\\u066b]/, '.');
    if (plain === '') return 0;
    return /^\\d+(?:\\.\\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : NaN;
  };
  const shown = (centimes) => {
    if (!Number.isSafeInteger(centimes)) return '\\u2026';
    const digits = String(Math.abs(centimes)).padStart(3, '0');
    const whole = digits.slice(0, -2).replace(/\\B(?=(?:\\d{3})+$)/g, '\\u00a0');
    return '\\u2066' + (centimes < 0 ? '-' : '') + whole + ',' + digits.slice(-2) + '\\u2069\\u00a0' + currency;
  };
  const lines = [...document.querySelectorAll('[data-line-left]')].map((line) => {
    return { before: Number(line.dataset.lineLeft), input: line.querySelector('input'), left: line.querySelector('[data-left]') };
  });
  const add = () => {
    let spent = 0;
    for (const { before, input, left } of lines) {
      const now = read(input.value);
      spent += now;
      left.textContent = shown(before - now);
    }
    sums.textContent = words.replace('%', () => '\\u2068' + shown(spent) + '\\u2069');
  };
  for (const { input } of lines) input.addEventListener('input', add);
  add();
})();
`;
