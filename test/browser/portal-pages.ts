import { aSamplePortal } from '../../infra/local/sample/tools/testing/a-sample-portal.ts';

/** What answers with a file or leads on at once. */
const NO_PAGES =
  /^\/assets\/|\/papers\/:(?:kind|change)$|\/paper\/:partyId$|\.(?:pdf|json|crl|txt|csv)$|\.xml|\/preview\/|:file|^\/sample$|\/callback$|\/remote$|\/(?:statements|court)\/:year$/u;

/** What the journey of a session comes to: nothing in the sample's story leads there. */
export const SESSION_PAGES: readonly string[] = [
  '/case/account',
  '/case/contact',
  '/case/object',
  '/case/sign/external',
  '/contacts',
  '/contacts/:id',
  '/conventions/:id/amend/:kind',
  '/conventions/:id/amendments',
  '/conventions/:id/amendments/:index',
  '/conventions/:id/suspension',
  '/conventions/:id/terminate',
  '/mandates',
  '/mandates/:partyId',
  '/paper/:signatureId',
  '/scans',
  '/scans/:id',
  '/verify/:number/:amendment',
];

/** What reports.test.ts comes to. */
export const REPORT_PAGES: readonly string[] = [
  '/case/report',
  '/case/report/check',
  '/case/report/files',
  '/reports',
  '/reports/:id',
];

/** What money-rooms.test.ts comes to: the sample holds no draw within its 180 days, and its bank knows every line. */
export const MONEY_PAGES: readonly string[] = [
  '/draws/:id',
  '/draws/:id/reports/:reportId',
  '/statements/unmatched/:id',
];

/** Every address of the portal and of the sample's tools that answers with a page, as the routes name it. */
export async function portalPages(): Promise<readonly string[]> {
  const { app } = await aSamplePortal();
  const paths = app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path);
  return [...new Set(paths)].filter((path) => !NO_PAGES.test(path)).toSorted();
}

/** The pages that none of these addresses is an example of. */
export function unseenPages(pages: readonly string[], seen: readonly string[]): readonly string[] {
  return pages.filter((page) => !seen.some((path) => pageAt(pages, path) === page));
}

/** An address that a route names itself is not one that it has a parameter for. */
function pageAt(pages: readonly string[], path: string): string | undefined {
  if (pages.includes(path)) return path;
  return pages.find((page) =>
    new RegExp(`^${page.replaceAll(/:\w+(?:\{[^/]*\})?/gu, '[^/]+')}$`, 'u').test(path),
  );
}
