import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

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
    expect(readSettings(complete)).toMatchObject({ MITHAQ_SMTP_PORT: 587 });
  });

  it.each(Object.keys(complete))('refuse to start without %s, and say what it is for', (name) => {
    const { [name as keyof typeof complete]: _, ...rest } = complete;
    expect(() => readSettings(rest)).toThrow(new RegExp(`${name}\\s+\\S`, 'u'));
  });

  it('refuse an issuer or a public address without TLS', () => {
    expect(() => readSettings({ ...complete, MITHAQ_PUBLIC_URL: 'http://conventions.example.ma' })).toThrow(
      /MITHAQ_PUBLIC_URL/u,
    );
    expect(() => readSettings({ ...complete, MITHAQ_OIDC_ISSUER: 'http://login.example.ma' })).toThrow(
      /MITHAQ_OIDC_ISSUER/u,
    );
  });

  it('name everything that is missing at once', () => {
    expect(() => readSettings({})).toThrow(
      /MITHAQ_PUBLIC_URL[\s\S]*MITHAQ_SMTP_HOST[\s\S]*MITHAQ_MAIL_FROM/u,
    );
  });
});
