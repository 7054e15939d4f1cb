import { describe, expect, it } from 'vitest';
import type { FileFinding } from '../ports/file-inspector.ts';
import type { VirusScan } from '../ports/virus-scan.ts';
import { checkComparedUpload, checkTextUpload, checkUpload } from './check-upload.ts';

const PDF = new TextEncoder().encode('%PDF-1.7 paper');
const SIZE_BYTES_MAX = 100;

function aDesk(finding?: FileFinding, scan?: VirusScan['scan']) {
  return { inspector: { inspect: async () => finding }, ...(scan ? { virusScan: { scan } } : {}) };
}

async function codeOf(desk: ReturnType<typeof aDesk>, bytes: Uint8Array): Promise<string> {
  const answer = await checkUpload(desk, bytes, SIZE_BYTES_MAX);
  return answer.ok ? answer.value.mediaType : answer.refusal.code;
}

describe('upload: what may be kept', () => {
  it('is a PDF, a JPEG or a PNG, told by its bytes', async () => {
    expect(await codeOf(aDesk(), PDF)).toBe('application/pdf');
    expect(await codeOf(aDesk(), new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg');
    expect(await codeOf(aDesk(), new TextEncoder().encode('MZ program'))).toBe('UPLOAD_TYPE_WRONG');
    expect(await codeOf(aDesk(), new TextEncoder().encode(' %PDF-1.7'))).toBe('UPLOAD_TYPE_WRONG');
  });

  it('has something in it, and not too much', async () => {
    expect(await codeOf(aDesk(), new Uint8Array())).toBe('UPLOAD_EMPTY');
    const large = new Uint8Array(SIZE_BYTES_MAX + 1);
    large.set(PDF);
    expect(await codeOf(aDesk(), large)).toBe('UPLOAD_TOO_LARGE');
    expect(await codeOf(aDesk(), large.subarray(0, SIZE_BYTES_MAX))).toBe('application/pdf');
  });

  it('is neither locked, nor active, nor damaged', async () => {
    const codes = (['locked', 'active', 'unreadable'] as const).map((finding) => codeOf(aDesk(finding), PDF));
    expect(await Promise.all(codes)).toEqual(['UPLOAD_LOCKED', 'UPLOAD_ACTIVE', 'UPLOAD_UNREADABLE']);
  });

  it('is clean to the scanner, where there is one, and nothing passes while it does not answer', async () => {
    const silent = Object.assign(new Error('nobody there'), { name: 'TransientFault' });
    expect(
      await codeOf(
        aDesk(undefined, async () => ({ clean: true })),
        PDF,
      ),
    ).toBe('application/pdf');
    expect(
      await codeOf(
        aDesk(undefined, async () => ({ clean: false, name: 'Eicar' })),
        PDF,
      ),
    ).toBe('UPLOAD_INFECTED');
    expect(
      await codeOf(
        aDesk(undefined, () => Promise.reject(silent)),
        PDF,
      ),
    ).toBe('UPLOAD_NOT_CHECKED');
    await expect(
      codeOf(
        aDesk(undefined, () => Promise.reject(new Error('defect'))),
        PDF,
      ),
    ).rejects.toThrow('defect');
  });
});

describe('upload: a file of lines', () => {
  const lines = new TextEncoder().encode('number;amount');
  const codeFor = async (desk: ReturnType<typeof aDesk>, bytes: Uint8Array) => {
    const answer = await checkTextUpload(desk, bytes, SIZE_BYTES_MAX);
    return answer.ok ? 'taken' : answer.refusal.code;
  };

  it('has something in it, and not too much', async () => {
    expect(await codeFor(aDesk(), lines)).toBe('taken');
    expect(await codeFor(aDesk(), new Uint8Array())).toBe('UPLOAD_EMPTY');
    expect(await codeFor(aDesk(), new Uint8Array(SIZE_BYTES_MAX + 1))).toBe('UPLOAD_TOO_LARGE');
  });

  it('is asked about like any other where there is a scanner', async () => {
    const silent = Object.assign(new Error('nobody there'), { name: 'TransientFault' });
    const scans: readonly VirusScan['scan'][] = [
      async () => ({ clean: true }),
      async () => ({ clean: false, name: 'Eicar' }),
      () => Promise.reject(silent),
    ];
    const codes = await Promise.all(scans.map((scan) => codeFor(aDesk(undefined, scan), lines)));
    expect(codes).toEqual(['taken', 'UPLOAD_INFECTED', 'UPLOAD_NOT_CHECKED']);
  });
});

describe('upload: what may be compared', () => {
  const codeFor = async (bytes: Uint8Array, scan?: VirusScan['scan']) => {
    const answer = await checkComparedUpload(aDesk('active', scan), bytes, SIZE_BYTES_MAX);
    return answer.ok ? 'compared' : answer.refusal.code;
  };

  it('is any PDF, whatever is hidden in it: the verifier names that', async () => {
    expect(await codeFor(PDF)).toBe('compared');
    expect(await codeFor(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe('UPLOAD_TYPE_WRONG');
    expect(await codeFor(new Uint8Array())).toBe('UPLOAD_EMPTY');
    expect(await codeFor(new Uint8Array([...PDF, ...new Uint8Array(SIZE_BYTES_MAX)]))).toBe(
      'UPLOAD_TOO_LARGE',
    );
  });

  it('is shown to the scanner first', async () => {
    expect(await codeFor(PDF, async () => ({ clean: false, name: 'Eicar' }))).toBe('UPLOAD_INFECTED');
    const silent = Object.assign(new Error('nobody there'), { name: 'TransientFault' });
    expect(await codeFor(PDF, () => Promise.reject(silent))).toBe('UPLOAD_NOT_CHECKED');
  });
});
