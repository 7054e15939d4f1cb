import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHAIN_START, type ChainedCommit, canonicalJson, commitHash, verifyChain } from './commit-chain.ts';

function aChain(length: number): readonly ChainedCommit[] {
  const commits: ChainedCommit[] = [];
  let previousHash = CHAIN_START;
  for (let version = 1; version <= length; version += 1) {
    const facts = {
      stream: 'tranche/UPE-023-1',
      version,
      events: [{ type: 'TrancheApproved', level: version, amountCentimes: 12_800_000 }],
      act: {
        actor: { personId: 'p-1', name: 'N. Ouali (exemple)', role: 'finance-officer' },
        door: 'page',
        at: '2026-05-04T09:00:00.000Z',
      },
      programmeVersion: 3,
      key: `approve-${version}`,
      postings: [{ from: 'upe/fes/reserved', to: 'upe/fes/committed', amountCentimes: 12_800_000 }],
      previousHash,
    } as const;
    previousHash = commitHash(facts);
    commits.push({ ...facts, hash: previousHash });
  }
  return commits;
}

function change(text: string, at: number): string {
  const code = text.charCodeAt(at);
  return text.slice(0, at) + String.fromCharCode(code === 49 ? 50 : 49) + text.slice(at + 1);
}

describe('commit chain: hash', () => {
  // Computed apart from this code, with Python's json and hashlib.
  it('stays what it was when the first commits were written', () => {
    expect(commitHash(aChain(1)[0]!)).toBe(
      '1c68f85875cdd2a075ded3bbbe95b61f7063d25a8549770da28a9dc745b42894',
    );
  });

  it('does not hang on the order of members', () => {
    const [commit] = aChain(1);
    const turned = Object.fromEntries(Object.entries(commit!).reverse()) as unknown as ChainedCommit;
    expect(commitHash(turned)).toBe(commit!.hash);
  });
});

describe('commit chain: verification', () => {
  it('finds a chain whole, also one of no commits', () => {
    const chain = aChain(5);
    const newest = { version: 5, head: chain[4]!.hash };
    expect(verifyChain(chain, newest)).toEqual({ whole: true, ...newest });
    expect(verifyChain([])).toEqual({ whole: true, version: 0, head: CHAIN_START });
  });

  it('finds every changed byte of every commit', () => {
    const chain = aChain(3);
    for (const [index, commit] of chain.entries()) {
      const text = JSON.stringify(commit);
      for (let at = 0; at < text.length; at += 1) {
        let changed: ChainedCommit;
        try {
          changed = JSON.parse(change(text, at)) as ChainedCommit;
        } catch {
          continue;
        }
        const finding = verifyChain(chain.with(index, changed), { version: 3, head: chain[2]!.hash });
        expect(finding.whole, `byte ${at} of commit ${index + 1}`).toBe(false);
      }
    }
  });

  it('names the first commit that does not fit', () => {
    const chain = aChain(4);
    const forged = { ...chain[1]!, programmeVersion: 4 };
    expect(verifyChain(chain.with(1, forged))).toEqual({ whole: false, version: 2, fault: 'content' });
    const rehashed = { ...forged, hash: commitHash(forged) };
    expect(verifyChain(chain.with(1, rehashed))).toEqual({ whole: false, version: 3, fault: 'link' });
  });

  it('finds commits missing, in another order, of another stream, cut off at the end', () => {
    const [one, two, three] = aChain(3) as [ChainedCommit, ChainedCommit, ChainedCommit];
    const newest = { version: 3, head: three.hash };
    expect(verifyChain([two, three])).toEqual({ whole: false, version: 1, fault: 'order' });
    expect(verifyChain([one, three])).toEqual({ whole: false, version: 2, fault: 'order' });
    expect(verifyChain([one, three, two])).toEqual({ whole: false, version: 2, fault: 'order' });
    expect(verifyChain([one, { ...two, stream: 'b' }])).toEqual({ whole: false, version: 2, fault: 'order' });
    expect(verifyChain([one, two])).toMatchObject({ whole: true });
    expect(verifyChain([one, two], newest)).toEqual({ whole: false, version: 3, fault: 'end' });
    expect(verifyChain([one, two, three], { ...newest, version: 4 })).toMatchObject({ fault: 'end' });
    expect(verifyChain([], newest)).toEqual({ whole: false, version: 1, fault: 'end' });
    expect(verifyChain([one, two, three], { ...newest, head: two.hash })).toMatchObject({ fault: 'end' });
  });
});

describe('canonical JSON', () => {
  it('writes members by name, without white space, as RFC 8785 does', () => {
    const value = { b: [1, 1e21, -0, 0.1], a: { '\u20ac': 'é"\n', '\r': null, '1': true }, gone: undefined };
    expect(canonicalJson(value)).toBe('{"a":{"\\r":null,"1":true,"€":"é\\"\\n"},"b":[1,1e+21,0,0.1]}');
  });

  it('reads back as the same value and is the same for it again', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        const back: unknown = JSON.parse(text);
        expect(back).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(back)).toBe(text);
      }),
    );
  });

  it.each([
    undefined,
    Number.NaN,
    Infinity,
    1n,
    new Date(0),
    new Map(),
    () => 1,
    [undefined],
    { a: Symbol('a') },
  ])('refuses what JSON does not hold: %s', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});
