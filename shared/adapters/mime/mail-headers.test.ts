import { describe, expect, it } from 'vitest';
import { ownHeaders, readOwnHeaders } from './mail-headers.ts';

const mail = {
  to: 'contact+a_b@ajyal.example',
  messageId: '<0123456789abcdef@mithaq.example>',
  about: { mailId: 'a1/ميم_2', subject: 'convention-CV-UPE-017', template: 'ready-to-sign' },
};
const written = new Map(Object.entries(ownHeaders(mail)).map(([name, value]) => [name.toLowerCase(), value]));
const about = written.get('x-mithaq-about') ?? '';

describe('headers of a mail of ours', () => {
  it('are plain, may fold between values, and read back as they were', () => {
    expect(about).toMatch(/^[A-Za-z0-9_-]+( [A-Za-z0-9_-]+){3}$/u);
    const { about: said, messageId, to: email } = mail;
    expect(readOwnHeaders(written)).toEqual({ ...said, email, messageId });
    const folded = new Map(written).set('x-mithaq-about', about.replaceAll(' ', ' \t '));
    expect(readOwnHeaders(folded)).toEqual(readOwnHeaders(written));
  });

  it.each([
    ['no mail id', undefined],
    ['a value too few', about.replace(/ [^ ]+$/u, '')],
    ['a value too many', `${about} x`],
    ['bytes that are no text', 'a b c _ff'],
    ['an unfinished byte', 'a b c _4'],
    ['a sign that is never written', 'a b c d@e'],
    ['nothing', ''],
  ])('are none of ours with %s', (_, value) => {
    const fields = new Map(written);
    if (value === undefined) fields.delete('x-mithaq-mail-id');
    else fields.set('x-mithaq-about', value);
    expect(readOwnHeaders(fields)).toBeUndefined();
  });
});
