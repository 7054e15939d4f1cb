import type { Bilingual } from '../../domain/kernel/act.ts';
import { sumCentimes } from '../../domain/kernel/money.ts';
import { formatAmountAr, formatAmountFr } from '../../i18n/amount.ts';
import { formatDayAr, formatDayFr } from '../../i18n/dates.ts';
import { amountInWordsAr, amountInWordsFr } from '../amount/amount-in-words.ts';
import { attached } from '../attached.ts';
import { arabicText } from '../convention/arabic-text.ts';
import { fillPlaces, numberedArticles } from '../convention/clause-text.ts';
import { counted } from '../convention/counted.ts';
import { hijriDate } from '../convention/hijri-date.ts';
import { model2026 } from '../convention/model-2026-1/model-2026-1.ts';
import { partyLines, sides } from '../convention/party-lines.ts';
import { soundModel } from '../convention/sound-model.ts';
import { pageQrs } from '../convention/verification-qr.ts';
import type { AmendmentDocument } from './amendment-document.ts';
import { amendmentModel2026 } from './amendment-model.ts';
import { amendmentRows, type ShownValue } from './amendment-rows.ts';

/** What the attached data call themselves. */
export const AMENDMENT_FORMAT = 'mithaq.amendment/1';
/** What an amendment usually takes; only the layout knows. */
const PAGES_USUAL = 2;

/** What is handed to a typesetter for an amendment; a preview (no number) is never archival. */
export interface AmendmentSource {
  readonly template: 'amendment';
  readonly data: ReturnType<typeof amendmentPages>;
  readonly createdAt: string;
  readonly attachment: { readonly name: string; readonly mimeType: string; readonly bytes: Uint8Array };
  readonly archival: boolean;
}

/**
 * The pages of an amendment and its machine-readable form: the same document gives the same source. Where the layout
 * comes to another count than `pages` it is rendered again with its count: `typesetAmendment` does.
 */
export function renderAmendment(document: AmendmentDocument, pages = PAGES_USUAL): AmendmentSource {
  soundModel(amendmentModel2026, AMENDMENT_PARAMETERS);
  const { attachment, fingerprint } = attached(AMENDMENT_FORMAT, 'amendment.json', {
    amendment: document,
  });
  return {
    template: 'amendment',
    data: amendmentPages(document, fingerprint, pages),
    createdAt: document.assembledAt,
    attachment,
    archival: document.number !== null,
  };
}

/** Every parameter that a clause of an amendment may name. */
export const AMENDMENT_PARAMETERS: Readonly<Record<string, (document: AmendmentDocument) => Bilingual>> = {
  convention: ({ convention }) => same(convention.number),
  inForceOn: ({ convention }) => day(convention.inForceOn),
  amendmentsArticle: ({ convention }) => same(String(convention.amendmentsArticle)),
  motive: ({ motive }) => motive,
  changedArticle: ({ convention }) => same(String(convention.article?.number ?? '')),
  articleTitle: ({ convention }) => convention.article?.title ?? same(''),
  before: ({ change }) => (change.kind === 'extension' ? counted(change.before, 'month') : same('')),
  after: ({ change }) => (change.kind === 'extension' ? counted(change.after, 'month') : same('')),
  total: (document) => figures(totalOf(document)),
  totalWords: (document) => words(totalOf(document)),
  organisation: ({ change, parties }) =>
    parties.find(({ partyId }) => change.kind === 'signatory' && partyId === change.partyId)?.organisation ??
    same(''),
  clause: ({ change }) => (change.kind === 'clause' ? change.text : same('')),
  amount: ({ convention }) => figures(convention.amountCentimes),
  amountWords: ({ convention }) => words(convention.amountCentimes),
  verificationUrl: ({ verificationUrl }) => same(verificationUrl),
  place: ({ place }) => place,
  date: ({ datedOn }) => day(datedOn),
  hijri: ({ datedOn }) => hijriDate(datedOn),
};

/** The text that the signing page shows beside the PDF: the same articles, filled by the same hand. */
export function amendmentArticles(document: AmendmentDocument) {
  const { articles: all, preamble, title } = amendmentModel2026;
  const { kind } = document.change;
  const articles = numberedArticles(all, ({ when }) => when === undefined || when === kind);
  const fill = (text: Bilingual) =>
    fillPlaces(text, articles, (name) => AMENDMENT_PARAMETERS[name]?.(document));
  return {
    title: sides(title),
    visas: preamble.map(fill),
    articles: articles.map(({ id, number, title: own, clauses }) => ({
      id,
      number,
      title: sides(own),
      // The text of a new article stands in its clause: a table would say it twice.
      clauses: clauses.map((clause) => ({
        ...fill(clause),
        table: kind === 'clause' ? null : (clause.table ?? null),
      })),
    })),
  };
}

function amendmentPages(document: AmendmentDocument, fingerprint: string, pages: number) {
  return {
    ...amendmentArticles(document),
    preamble: [],
    number: document.number,
    sample: document.sample,
    modelId: document.model,
    programme: sides(document.programme.name),
    dated: { fr: formatDayFr(document.datedOn), ar: arabicText(formatDayAr(document.datedOn)) },
    hijri: sides(hijriDate(document.datedOn)),
    fingerprint,
    verificationUrl: document.verificationUrl,
    qrs: pageQrs({ ...document, fingerprint, pages }),
    watermark: null,
    parties: document.parties.map((party) => partyLines(party, model2026.definedTerms[party.role])),
    rows: amendmentRows(document.change).map(({ label, before, after, changed }) => ({
      label: sides(label),
      before: before === null ? null : shown(before),
      after: shown(after),
      changed,
    })),
  };
}

function totalOf({ change }: AmendmentDocument): number {
  if (change.kind === 'budget') return sumCentimes(change.after.map(({ amountCentimes }) => amountCentimes));
  return change.kind === 'schedule' ? sumCentimes(change.after) : 0;
}

function shown({ words: inWords, ...value }: ShownValue) {
  return { ...sides(value), words: inWords === null ? null : sides(inWords) };
}

function figures(amountCentimes: number): Bilingual {
  return { fr: formatAmountFr(amountCentimes), ar: formatAmountAr(amountCentimes) };
}

function words(amountCentimes: number): Bilingual {
  return { fr: amountInWordsFr(amountCentimes), ar: amountInWordsAr(amountCentimes) };
}

function day(on: string): Bilingual {
  return { fr: formatDayFr(on), ar: formatDayAr(on) };
}

function same(text: string): Bilingual {
  return { fr: text, ar: text };
}
