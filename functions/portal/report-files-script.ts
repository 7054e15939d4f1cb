/**
 * Sends the evidence of a report from a phone: several files at once, each its own request. A photograph is made small
 * first; a PDF and what this browser cannot read go as they are. Until the server has answered with its receipt, a file
 * stays in the browser under the key of its request: a line that drops, a page that is closed and a request that is
 * sent twice keep one file each. What the server refuses is told and forgotten.
 */
export const reportFilesScript = `'use strict';
(() => {
  const sender = document.getElementById('sender');
  const words = document.getElementById('sender-words');
  const faults = document.getElementById('sender-faults');
  if (!sender || !words || !faults || !window.indexedDB || !window.createImageBitmap) return;
  const said = sender.dataset;
  const SIDE_MAX = 1600;
  const QUALITY = 0.8;
  const AGAIN_MILLIS = 15000;
  const KEPT_MILLIS = 30 * 86400000;
  const kept = new Map();
  let busy = false;
  let again;

  const fill = (sentence, values) => Object.entries(values)
    .reduce((text, [name, value]) => text.replace('%' + name, () => '\\u2068' + value + '\\u2069'), sentence);
  const say = (sentence, values = {}) => {
    words.hidden = false;
    words.textContent = fill(sentence, values);
  };

  const opened = new Promise((resolve, reject) => {
    const request = indexedDB.open('mithaq-evidence', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('files', { keyPath: 'key' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const ask = async (mode, question) => {
    const transaction = (await opened).transaction('files', mode);
    return new Promise((resolve, reject) => {
      const request = question(transaction.objectStore('files'));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  };
  // A browser that keeps nothing (a private window) still sends while the page is open.
  const keep = async (entry) => {
    kept.set(entry.key, entry);
    await ask('readwrite', (files) => files.put(entry)).catch(() => undefined);
  };
  const forget = async ({ key }) => {
    kept.delete(key);
    await ask('readwrite', (files) => files.delete(key)).catch(() => undefined);
  };
  const remember = async () => {
    const all = await ask('readonly', (files) => files.getAll()).catch(() => []);
    for (const entry of all.sort((one, other) => one.at - other.at)) {
      if (Date.now() - entry.at > KEPT_MILLIS) await forget(entry);
      else if (entry.report === said.report) kept.set(entry.key, entry);
    }
  };

  const shrunk = async (file) => {
    if (!/^image\\/(?:jpeg|png)$/.test(file.type)) return file;
    try {
      const image = await createImageBitmap(file, { imageOrientation: 'from-image' });
      const scale = Math.min(1, SIDE_MAX / Math.max(image.width, image.height));
      const canvas = document.createElement('canvas');
      canvas.width = Math.max(1, Math.round(image.width * scale));
      canvas.height = Math.max(1, Math.round(image.height * scale));
      const context = canvas.getContext('2d');
      context.fillStyle = '#fff';
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      image.close();
      const small = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
      if (!small || (scale === 1 && small.size >= file.size)) return file;
      return new File([small], file.name.replace(/\\.(?:png|jpe?g)$/i, '') + '.jpg', { type: small.type });
    } catch { return file; }
  };

  const refused = async (answer, { name }) => {
    const isTold = (answer.headers.get('content-type') || '').includes('json');
    // The front of the installation may find a file too heavy before we see it, and says so in words of its own.
    const why = answer.status === 413 ? said.heavy : isTold ? (await answer.json()).message : await answer.text();
    const line = document.createElement('li');
    line.textContent = fill(said.refused, { name, why });
    faults.append(line);
  };
  // '' once the server has had its say; else why it has to be asked again.
  const send = async (entry) => {
    const body = new FormData();
    body.append('key', entry.key);
    body.append('lineId', entry.line);
    body.append('file', entry.file, entry.name);
    const order = { method: 'POST', body, credentials: 'same-origin', headers: { accept: 'application/json' } };
    let answer;
    try { answer = await fetch('/case/report/files', order); } catch { return 'waiting'; }
    if (answer.status === 403) return 'ended';
    if (answer.status === 429 || answer.status >= 500) return 'waiting';
    if (answer.status === 201) say(said.sent, { receipt: (await answer.json()).receipt, name: entry.name });
    else await refused(answer, entry);
    await forget(entry);
    return '';
  };
  const renew = async () => {
    const answer = await fetch(location.pathname, { credentials: 'same-origin' });
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const list of document.querySelectorAll('[data-list]')) {
      const next = fresh.querySelector('[data-list="' + list.dataset.list + '"]');
      if (next) list.replaceChildren(...next.childNodes);
    }
  };
  const sendAll = async () => {
    if (busy || kept.size === 0) return;
    busy = true;
    clearTimeout(again);
    let why = '';
    while (why === '' && kept.size > 0) {
      const [entry] = kept.values();
      say(said.sending, { name: entry.name, left: kept.size });
      why = await send(entry).catch(() => 'waiting');
    }
    busy = false;
    if (why === '') say(said.allSent);
    else say(said[why], { left: kept.size });
    if (why === 'waiting') again = setTimeout(sendAll, AGAIN_MILLIS);
    await renew().catch(() => undefined);
  };

  const take = async (line, chosen) => {
    faults.replaceChildren();
    for (const file of chosen) {
      say(said.preparing, { name: file.name });
      const small = await shrunk(file);
      const facts = { key: crypto.randomUUID(), report: said.report, line, at: Date.now() };
      await keep({ ...facts, name: small.name, file: small });
    }
    await sendAll();
  };
  for (const input of document.querySelectorAll('form[data-line] input[type=file]:not([capture])')) input.multiple = true;
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!form.matches('form[data-line]')) return;
    const chosen = [...form.querySelectorAll('input[type=file]')].flatMap((input) => [...input.files]);
    if (chosen.length === 0) return;
    event.preventDefault();
    form.reset();
    take(form.dataset.line, chosen);
  });
  addEventListener('online', sendAll);
  remember().then(sendAll);
})();
`;
