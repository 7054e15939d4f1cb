import type { Bilingual } from '../../domain/kernel/act.ts';
import { sumCentimes } from '../../domain/kernel/money.ts';
import { formatAmountAr, formatAmountFr } from '../../i18n/amount.ts';
import { formatDayAr, formatDayFr } from '../../i18n/dates.ts';
import { amountInWordsAr, amountInWordsFr } from '../amount/amount-in-words.ts';
import { attached } from '../attached.ts';
import { arabicText } from './arabic-text.ts';
import { checkConventionDocument } from './check-document.ts';
import { fillClause, standingArticles, standingClauses } from './clause-text.ts';
import type { ConventionDocument } from './convention-document.ts';
import { hijriDate } from './hijri-date.ts';
import { MODELS } from './models.ts';
import { cost, PARAMETERS } from './parameters.ts';
import { partyLines, sides } from './party-lines.ts';
import { soundModel } from './sound-model.ts';
import { pageQrs } from './verification-qr.ts';
import { conventionVisas } from './visas.ts';

/** What the attached data call themselves. */
export const CONVENTION_FORMAT = 'mithaq.convention/1';
/** What a convention usually takes; only the layout knows, and every page says which one of how many it is. */
const PAGES_USUAL = 7;

/** What is handed to a typesetter for a convention; a preview (no number) is never archival. */
export interface ConventionSource {
  readonly template: 'convention';
  readonly data: ConventionPages;
  readonly createdAt: string;
  readonly attachment: { readonly name: string; readonly mimeType: string; readonly bytes: Uint8Array };
  readonly archival: boolean;
}

/** The words and figures of the pages, ready to be placed. */
export type ConventionPages = ReturnType<typeof conventionPages> & { readonly watermark: Bilingual | null };

/**
 * The pages of a convention and its machine-readable form, from the document alone: the same document gives the same
 * source. A watermark stands across every page of a copy that is no convention. Throws `InputInvalid` when the document
 * contradicts itself, `ModelFaulty` when its model does. Where the layout comes to another count of pages than `pages`, the codes of its pages are wrong and
 * it is rendered again with its count: `typesetConvention` does.
 */
export function renderConvention(
  document: ConventionDocument,
  pages = PAGES_USUAL,
  watermark?: Bilingual,
): ConventionSource {
  checkConventionDocument(document);
  soundModel(MODELS[document.model], PARAMETERS);
  const { attachment, fingerprint } = attached(CONVENTION_FORMAT, 'convention.json', {
    convention: document,
  });
  return {
    template: 'convention',
    data: {
      ...conventionPages(document, fingerprint, pages),
      watermark: watermark ? sides(watermark) : null,
    },
    createdAt: document.assembledAt,
    attachment,
    archival: document.number !== null,
  };
}

/** The text that the signing page shows beside the PDF: the same articles, filled by the same hand. */
export function conventionArticles(document: ConventionDocument) {
  const model = MODELS[document.model];
  const articles = standingArticles(model, document);
  const fill = (text: Bilingual) => fillClause(text, document, articles);
  return {
    title: sides(model.title),
    visas: conventionVisas(document.programme).map(sides),
    preamble: standingClauses(model.preamble, document).map(fill),
    articles: articles.map(({ id, number, title, clauses }) => ({
      id,
      number,
      title: sides(title),
      clauses: clauses.map((clause) => ({ ...fill(clause), table: clause.table ?? null })),
    })),
  };
}

/** The parties and the tables that the articles speak of, for the signing page as for the PDF. */
export function conventionTables(document: ConventionDocument) {
  const { definedTerms } = MODELS[document.model];
  return {
    parties: document.parties.map((party) => partyLines(party, definedTerms[party.role])),
    budget: budgetTable(document),
    tranches: trancheTable(document),
  };
}

function conventionPages(document: ConventionDocument, fingerprint: string, pages: number) {
  const { verificationUrl } = document;
  return {
    ...conventionArticles(document),
    ...conventionTables(document),
    number: document.number,
    sample: document.sample,
    modelId: document.model,
    programme: sides(document.programme.name),
    unit: sides(document.unit.name),
    dated: { fr: formatDayFr(document.datedOn), ar: arabicText(formatDayAr(document.datedOn)) },
    hijri: sides(hijriDate(document.datedOn)),
    fingerprint,
    verificationUrl,
    qrs: pageQrs({ ...document, fingerprint, pages }),
  };
}

function budgetTable(document: ConventionDocument) {
  return {
    lines: document.budget.map(({ label, amountCentimes }) => ({
      label: sides(label),
      amount: amounts(amountCentimes),
    })),
    total: amounts(cost(document)),
  };
}

function trancheTable({ tranches }: ConventionDocument) {
  return {
    lines: tranches.map((tranche) => ({
      index: tranche.index,
      label: sides(tranche.label),
      condition: sides(tranche.condition),
      percent: tranche.percent,
      due:
        tranche.dueOn === undefined
          ? null
          : { fr: formatDayFr(tranche.dueOn), ar: arabicText(formatDayAr(tranche.dueOn)) },
      amount: amounts(tranche.amountCentimes),
    })),
    total: amounts(sumCentimes(tranches.map((tranche) => tranche.amountCentimes))),
  };
}

function amounts(amountCentimes: number) {
  return {
    fr: formatAmountFr(amountCentimes),
    ar: arabicText(formatAmountAr(amountCentimes)),
    wordsFr: amountInWordsFr(amountCentimes),
    wordsAr: arabicText(amountInWordsAr(amountCentimes)),
  };
}
