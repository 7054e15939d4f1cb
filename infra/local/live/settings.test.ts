import { describe, expect, it } from 'vitest';
import { readSettings, smsSettings } from './settings.ts';

const complete = {
  MITHAQ_PUBLIC_URL: 'https://conventions.example.ma',
  MITHAQ_OIDC_ISSUER: 'https://login.example.ma',
  MITHAQ_OIDC_CLIENT_ID: 'mithaq',
  MITHAQ_OIDC_CLIENT_SECRET: 'secret',
  MITHAQ_SMTP_HOST: 'smtp.example.ma',
  MITHAQ_MAIL_FROM: 'Mithaq <conventions@example.ma>',
};

describe('live settings', () => {
  it('are taken when complete, with the usual port of a mail server', () => {
    expect(readSettings(complete, 'p.json')).toMatchObject({ MITHAQ_SMTP_PORT: 587 });
  });

  it.each(Object.keys(complete))('refuse to start without %s, and say what it is for', (name) => {
    const { [name as keyof typeof complete]: _, ...rest } = complete;
    expect(() => readSettings(rest, 'p.json')).toThrow(new RegExp(`${name}\\s+\\S`, 'u'));
  });

  it('refuse an issuer or a public address without TLS', () => {
    expect(() =>
      readSettings({ ...complete, MITHAQ_PUBLIC_URL: 'http://conventions.example.ma' }, 'p.json'),
    ).toThrow(/MITHAQ_PUBLIC_URL/u);
    expect(() =>
      readSettings({ ...complete, MITHAQ_OIDC_ISSUER: 'http://login.example.ma' }, 'p.json'),
    ).toThrow(/MITHAQ_OIDC_ISSUER/u);
  });

  it('take a user and a password of the mail server together or not at all', () => {
    const user = { MITHAQ_SMTP_USER: 'mithaq' };
    const password = { MITHAQ_SMTP_PASSWORD: 'secret' };
    expect(readSettings({ ...complete, ...user, ...password }, 'p.json')).toMatchObject(user);
    expect(() => readSettings({ ...complete, ...user }, 'p.json')).toThrow(/MITHAQ_SMTP_PASSWORD\s+\S/u);
    expect(() => readSettings({ ...complete, ...password }, 'p.json')).toThrow(/MITHAQ_SMTP_USER\s+\S/u);
  });

  it('take an address for what comes back, and the whole path of its folder, or neither', () => {
    const bounces = {
      MITHAQ_MAIL_BOUNCES: 'bounces@example.ma',
      MITHAQ_MAIL_BOUNCES_FOLDER: '/var/mail/mithaq',
    };
    expect(readSettings({ ...complete, ...bounces }, 'p.json')).toMatchObject(bounces);
    expect(readSettings(complete, 'p.json')).not.toHaveProperty('MITHAQ_MAIL_BOUNCES');
    for (const wrong of [
      { MITHAQ_MAIL_BOUNCES: 'Mithaq <bounces@example.ma>' },
      { MITHAQ_MAIL_BOUNCES_FOLDER: 'bounces' },
    ])
      expect(() => readSettings({ ...complete, ...wrong }, 'p.json')).toThrow(
        new RegExp(`${Object.keys(wrong)[0]}\\s+\\S`, 'u'),
      );
  });

  it('take a gateway for short messages with its body, or none', () => {
    const gateway = {
      MITHAQ_SMS_URL: 'https://sms.example.ma/send',
      MITHAQ_SMS_BODY: '{"to":"{to}","text":"{text}"}',
      MITHAQ_SMS_HEADER: 'Authorization: Bearer secret',
    };
    const read = readSettings({ ...complete, ...gateway }, 'p.json');
    expect(smsSettings(read)).toEqual({
      url: 'https://sms.example.ma/send',
      body: '{"to":"{to}","text":"{text}"}',
      headers: { Authorization: 'Bearer secret' },
    });
    expect(smsSettings(readSettings(complete, 'p.json'))).toBeUndefined();
    for (const [name, wrong] of [
      ['MITHAQ_SMS_URL', { MITHAQ_SMS_URL: 'http://sms.example.ma/send' }],
      ['MITHAQ_SMS_URL', { MITHAQ_SMS_URL: undefined }],
      ['MITHAQ_SMS_BODY', { MITHAQ_SMS_BODY: undefined }],
      ['MITHAQ_SMS_BODY', { MITHAQ_SMS_BODY: 'to={to}&text={text}' }],
      ['MITHAQ_SMS_BODY', { MITHAQ_SMS_BODY: '{"to":"{to}"}' }],
      ['MITHAQ_SMS_HEADER', { MITHAQ_SMS_HEADER: 'secret' }],
      ['MITHAQ_SMS_METHOD', { MITHAQ_SMS_METHOD: 'GET' }],
    ] as const)
      expect(() => readSettings({ ...complete, ...gateway, ...wrong }, 'p.json')).toThrow(
        new RegExp(`${name}\\s+\\S`, 'u'),
      );
  });

  it('name everything that is missing at once', () => {
    expect(() => readSettings({}, undefined)).toThrow(
      /--programme FILE[\s\S]*MITHAQ_PUBLIC_URL[\s\S]*MITHAQ_SMTP_HOST[\s\S]*MITHAQ_MAIL_FROM/u,
    );
  });
});
