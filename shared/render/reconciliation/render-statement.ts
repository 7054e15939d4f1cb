import type { AnnualStatement } from '../../domain/reconciliation/statement.ts';
import { regionByCode } from '../../domain/territory/territory.ts';
import { attached, type PaperSource } from '../attached.ts';
import { sides } from '../convention/party-lines.ts';
import type { StatementDocument } from './pack-document.ts';
import { day, figure, said } from './printed.ts';

const ATTACHMENT_FORMAT = 'mithaq.annual-statement/1';

/** What is handed to a typesetter for the yearly statement of one convention. */
type StatementSource = PaperSource<'annual-statement', ReturnType<typeof statementPages>>;

/** What an association received in a year, in both languages, with its figures attached. Same document, same source. */
export function renderStatement(document: StatementDocument): StatementSource {
  const { statement, toldOn } = document;
  const { attachment, fingerprint } = attached(ATTACHMENT_FORMAT, 'annual-statement.json', {
    statement,
    toldOn,
  });
  return {
    template: 'annual-statement',
    data: statementPages(document, fingerprint),
    createdAt: document.createdAt,
    attachment,
    archival: true,
  };
}

function statementPages({ programme, sample, statement, toldOn }: StatementDocument, fingerprint: string) {
  const { agreedCentimes, association, earlierCentimes, number, receipts, recoveries, year } = statement;
  const values = () => ({ number, year: String(year), next: String(year + 1) });
  const region = regionByCode(statement.regionCode)?.name ?? {
    fr: statement.regionCode,
    ar: statement.regionCode,
  };
  return {
    ...{ number, sample, fingerprint, year: String(year) },
    title: said('statement.title'),
    programme: sides(programme),
    intro: said('statement.intro', values),
    spent: said('statement.spent'),
    facts: [
      { label: said('statement.association'), value: sides(association) },
      { label: said('statement.region'), value: sides(region) },
      { label: said('statement.told-on'), value: day(toldOn) },
    ],
    heads: {
      tranche: said('statement.tranche'),
      day: said('pack.day'),
      reference: said('statement.reference'),
      line: said('pack.line'),
      amount: said('pack.amount'),
    },
    none: said('statement.none'),
    rows: [
      ...receipts.map(({ amountCentimes, line, on, orderId, trancheIndex }) => ({
        tranche: String(trancheIndex),
        day: day(on),
        reference: orderId,
        line: line ? `${line.statementId} · ${line.lineId}` : null,
        amount: figure(amountCentimes),
      })),
      ...recoveries.map(({ amountCentimes, recoveredOn, reference }) => ({
        ...{ tranche: '', day: day(recoveredOn), reference, line: '' },
        amount: figure(-amountCentimes),
      })),
    ],
    officers: said('pack.by-officers'),
    sums: [
      { label: said('statement.received'), amount: figure(statement.receivedCentimes), strong: true },
      { label: said('statement.earlier'), amount: figure(earlierCentimes), strong: false },
      { label: said('statement.agreed'), amount: figure(agreedCentimes), strong: false },
      { label: said('statement.to-come'), amount: figure(statement.toComeCentimes), strong: false },
      ...recoveredSums(statement),
    ],
  };
}

/** Told only where something was paid back, in this year or an earlier one. */
function recoveredSums(statement: AnnualStatement) {
  const { earlierCentimes, keptCentimes, receivedCentimes, recoveredCentimes } = statement;
  if (keptCentimes === earlierCentimes + receivedCentimes) return [];
  return [
    { label: said('statement.recovered'), amount: figure(recoveredCentimes), strong: false },
    { label: said('statement.kept'), amount: figure(keptCentimes), strong: false },
  ];
}
