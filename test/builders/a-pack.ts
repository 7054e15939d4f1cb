import type { PackDesk } from '../../shared/use-cases/make-pack.ts';

/** What makes the files of a pack, without a typesetter: the page is the data that would fill it. */
export function aPackDesk(): Pick<PackDesk, 'typesetter' | 'writePackTable'> {
  return {
    typesetter: {
      typeset: async ({ data }) => ({
        pdf: new TextEncoder().encode(JSON.stringify(data)),
        pages: 1,
        archival: 'PDF/A-3a',
        signatureBoxes: [],
      }),
      close: async () => undefined,
    },
    writePackTable: (pack) => JSON.stringify(pack.totals),
  };
}
