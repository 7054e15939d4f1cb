import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Secrets } from '../../shared/ports/secrets.ts';

const MADE = 2000;

/** What every maker of secrets promises: run it on each adapter. */
export function secretsSuite(name: string, makeSecrets: (key: Uint8Array) => Secrets): void {
  const key = Buffer.alloc(32, 7);
  const secrets = makeSecrets(key);
  const many = (make: () => string) => Array.from({ length: MADE }, make);

  describe(`${name} secrets`, () => {
    it('makes tokens of 256 bits that fit into an address, no two alike', () => {
      const tokens = many(secrets.token);
      expect(new Set(tokens).size).toBe(MADE);
      for (const token of tokens) {
        expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
        expect(Buffer.from(token, 'base64url')).toHaveLength(32);
      }
    });

    it('makes codes of six digits, leading zeros kept, every digit in every place', () => {
      const codes = many(secrets.code);
      for (const code of codes) expect(code).toMatch(/^\d{6}$/);
      for (let place = 0; place < 6; place += 1) {
        expect(new Set(codes.map((code) => code[place])).size).toBe(10);
      }
    });

    it('makes identifiers that are random UUIDs', () => {
      const ids = many(secrets.id);
      expect(new Set(ids).size).toBe(MADE);
      for (const id of ids)
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    });

    it('digests with its key alone', () => {
      const digest = createHmac('sha256', key).update('رمز 123456').digest('hex');
      expect(secrets.digest('رمز 123456')).toBe(digest);
      expect(makeSecrets(Buffer.alloc(32, 8)).digest('رمز 123456')).not.toBe(digest);
    });

    it('holds on to its key when the caller wipes its own copy', () => {
      const passing = Buffer.from(key);
      const kept = makeSecrets(passing);
      passing.fill(0);
      expect(kept.digest('a')).toBe(secrets.digest('a'));
    });

    it('refuses a key under 256 bits', () => {
      expect(() => makeSecrets(new Uint8Array(31))).toThrow(RangeError);
    });
  });
}
