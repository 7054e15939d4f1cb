import { describeRevision } from '../../shared/adapters/pades/describe-revision.ts';
import type { FileInspector } from '../../shared/ports/file-inspector.ts';
import type { PdfSignatures } from '../../shared/ports/pdf-signatures.ts';
import type { Typesetter } from '../../shared/ports/typesetter.ts';
import { once } from './once.ts';

/** Typst in this process, loaded with the first document: no other call waits for 50 MB of compiler and fonts. */
export function createLateTypesetter(): Typesetter {
  const load = once(async () => {
    const { createInProcessTypesetter } = await import('../../shared/adapters/typst/typst-typesetter.ts');
    return createInProcessTypesetter('native');
  });
  return {
    typeset: async (source) => (await load()).typeset(source),
    close: async () => undefined,
  };
}

/** The signatures of a PDF, loaded with the first file that is looked into: no page waits for a megabyte of readers. */
export function createLatePdfSignatures(): PdfSignatures {
  let loaded: PdfSignatures | undefined;
  const load = once(async () => {
    const { createPadesSignatures } = await import('../../shared/adapters/pades/pades-signatures.ts');
    loaded = createPadesSignatures();
    return loaded;
  });
  /** For what follows on `prepareSignature` or `prepareArchive`. */
  const prepared = (): PdfSignatures => {
    if (loaded) return loaded;
    throw new Error('A signature is completed that was not prepared here.');
  };
  return {
    placeSignatureFields: async (...given) => (await load()).placeSignatureFields(...given),
    prepareSignature: async (...given) => (await load()).prepareSignature(...given),
    signedAttributes: (...given) => prepared().signedAttributes(...given),
    completeSignature: (...given) => prepared().completeSignature(...given),
    inspectSignatures: async (...given) => (await load()).inspectSignatures(...given),
    describeRevision,
    verifyRevisions: async (...given) => (await load()).verifyRevisions(...given),
    verifyAlone: async (...given) => (await load()).verifyAlone(...given),
    judgeExternal: async (...given) => (await load()).judgeExternal(...given),
    issuedCertificates: async (...given) => (await load()).issuedCertificates(...given),
    certificateStandings: async (...given) => (await load()).certificateStandings(...given),
    prepareArchive: async (...given) => (await load()).prepareArchive(...given),
    completeArchive: (...given) => prepared().completeArchive(...given),
  };
}

/** What looks into a file before it is kept, loaded with the first one; the limits are those of the function. */
export function createLateInspector(): FileInspector {
  const load = once(async () => {
    const { createInProcessInspector } = await import('../../shared/adapters/inspection/file-inspector.ts');
    return createInProcessInspector();
  });
  return { inspect: async (...given) => (await load()).inspect(...given) };
}
