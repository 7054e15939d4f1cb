import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSignedData } from './cms-reader.ts';
import {
  bigInteger,
  bitString,
  bitsOf,
  certificateTime,
  children,
  type DerNode,
  generalizedTime,
  instantOf,
  integer,
  integerBytesOf,
  objectId,
  octets,
  octetsOf,
  oidOf,
  readDer,
  sequence,
  setOf,
  tagged,
  taggedPart,
  utf8,
} from './der.ts';
import { readTimestampToken } from './timestamp-token.ts';

const hex = ({ bytes }: DerNode) => Buffer.from(bytes).toString('hex');

describe('DER: writing', () => {
  it('follows the examples of X.690 and RFC 5280', () => {
    expect(hex(objectId('2.999.3'))).toBe('0603883703');
    expect(hex(objectId('1.2.840.113549.1.7.2'))).toBe('06092a864886f70d010702');
    expect(hex(integer(0))).toBe('020100');
    expect(hex(integer(128))).toBe('02020080');
    expect(hex(integer(256))).toBe('02020100');
    expect(hex(octets(new Uint8Array(200)))).toMatch(/^0481c800/u);
    expect(hex(bitString([0x06], 1))).toBe('03020106');
    expect(hex(certificateTime('2026-10-14T09:00:00.000Z'))).toBe(
      `170d${Buffer.from('261014090000Z').toString('hex')}`,
    );
    expect(hex(certificateTime('2050-01-01T00:00:00.000Z'))).toMatch(/^180f/u);
  });

  it('puts a SET OF in the order of its encodings', () => {
    expect(hex(setOf(utf8('b'), utf8('a'), integer(1)))).toBe('3109' + '020101' + '0c0161' + '0c0162');
  });
});

describe('DER: reading', () => {
  it('gives back what was written', () => {
    const arcs = fc.tuple(fc.nat(2), fc.nat(39), fc.array(fc.nat({ max: 2 ** 48 }), { maxLength: 5 }));
    fc.assert(
      fc.property(arcs, fc.uint8Array({ minLength: 1, maxLength: 400 }), ([first, second, rest], bytes) => {
        const dotted = [first, second, ...rest].join('.');
        const node = readDer(
          sequence(objectId(dotted), octets(bytes), bigInteger(bytes), tagged(1, bitString(bytes))).bytes,
        );
        const [oid, octetString, number, part] = children(node);
        expect(oidOf(oid)).toBe(dotted);
        expect(octetsOf(octetString)).toEqual(bytes);
        expect(BigInt(`0x${Buffer.from(integerBytesOf(number)).toString('hex')}`)).toBe(
          BigInt(`0x${Buffer.from(bytes).toString('hex')}`),
        );
        expect(bitsOf(children(taggedPart([part!], 1))[0])).toEqual(bytes);
      }),
    );
  });

  it('reads both kinds of time', () => {
    for (const at of ['2026-10-14T09:00:00.000Z', '2049-12-31T23:59:59.000Z', '2051-01-01T00:00:00.000Z']) {
      expect(instantOf(certificateTime(at))).toBe(at);
      expect(instantOf(generalizedTime(at))).toBe(at);
    }
  });

  it('answers a stranger’s bytes with SyntaxError, never with another error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        for (const read of [readDer, readSignedData, readTimestampToken]) {
          try {
            read(bytes);
          } catch (error) {
            expect(error).toBeInstanceOf(SyntaxError);
          }
        }
      }),
      { numRuns: 500 },
    );
    expect(() => readDer(Uint8Array.of(0x30, 0x84, 0xff, 0xff, 0xff, 0xff))).toThrow(SyntaxError);
    expect(() => readDer(Uint8Array.of(0x30, 0x80, 0, 0))).toThrow(SyntaxError);
    expect(() => readDer(Uint8Array.of(0x05, 0, 0))).toThrow(SyntaxError);
  });
});
