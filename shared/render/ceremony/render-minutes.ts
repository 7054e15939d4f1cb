import { dayOf, type Instant, timeOfDay } from '../../domain/kernel/calendar-day.ts';
import { formatAmountAr, formatAmountFr } from '../../i18n/amount.ts';
import { formatDayAr, formatDayFr } from '../../i18n/dates.ts';
import { bilingual } from '../../i18n/text.ts';
import { attached, type PaperSource } from '../attached.ts';
import { arabicText } from '../convention/arabic-text.ts';
import { frenchText } from '../convention/french-text.ts';
import { sides } from '../convention/party-lines.ts';
import type { MinutesAuthorisation, MinutesDocument, MinutesLine } from './minutes-document.ts';

const ATTACHMENT_FORMAT = 'mithaq.minutes/1';
/** A longer list is in the attached file; the pages then show what is left, and count the rest. */
const LINES_MAX = 200;

/** What is handed to a typesetter for the minutes of a session. */
type MinutesSource = PaperSource<'minutes', ReturnType<typeof minutesPages>>;

/**
 * The minutes of a session in both languages, with their machine-readable form attached and its SHA-256 on every page.
 * The same document gives the same source.
 */
export function renderMinutes(document: MinutesDocument): MinutesSource {
  const { attachment, fingerprint } = attached(ATTACHMENT_FORMAT, 'minutes.json', { minutes: document });
  return {
    template: 'minutes',
    data: minutesPages(document, fingerprint),
    createdAt: document.closedAt,
    attachment,
    archival: true,
  };
}

function minutesPages(document: MinutesDocument, fingerprint: string) {
  const { lines, manifest } = document;
  const left = lines.filter(({ standing }) => standing !== 'signed');
  return {
    number: document.ceremonyId,
    sample: document.sample,
    programme: sides(document.programme),
    title: sides(document.title),
    occasion: sides(document.occasion),
    place: sides(document.place),
    held: sides({ fr: formatDayFr(document.heldOn), ar: formatDayAr(document.heldOn) }),
    presidedBy: sides(document.presidedBy),
    guests: document.guests.map(sides),
    opened: clock(document.openedAt),
    closed: clock(document.closedAt),
    closedBy: sides(document.closedBy),
    count: manifest.count,
    total: {
      fr: formatAmountFr(manifest.totalCentimes),
      ar: arabicText(formatAmountAr(manifest.totalCentimes)),
    },
    root: manifest.root,
    signed: lines.length - left.length,
    left: left.map(leftLine),
    parties: document.parties.map(({ organisation, signed }) => ({
      name: sides(organisation ?? bilingual('ceremony.associations')),
      signed,
    })),
    authorisations: document.authorisations.map(authorisationLine),
    lines: lines.length <= LINES_MAX ? lines.map(line) : [],
    fingerprint,
  };
}

function authorisationLine(given: MinutesAuthorisation) {
  const { authorisedAt, name, onBehalfOf, organisation, title } = given;
  return {
    organisation: sides(organisation),
    name: sides(name),
    title: sides(title),
    onBehalfOf: onBehalfOf ? sides(onBehalfOf) : null,
    at: clock(authorisedAt),
  };
}

function line({ association, cells, number }: MinutesLine) {
  return {
    number,
    association: sides(association),
    cells: cells.map(({ level, name, signedAt, standing }) => ({
      standing: sides(bilingual(`minutes.cell.${standing}`)),
      level: level ? sides(bilingual(`minutes.level.${level}`)) : null,
      at: signedAt ? clock(signedAt) : null,
      name: name ? sides(name) : null,
    })),
  };
}

/** What is left, and with whom. */
function leftLine({ association, cells, number, reason, standing }: MinutesLine) {
  return {
    number,
    association: sides(association),
    standing: sides(bilingual(`ceremony.standing.${standing}`)),
    with: cells
      .filter(({ standing: own }) => own === 'waiting' || own === 'paper' || own === 'refused')
      .map(({ name }) => sides(name ?? { fr: '', ar: '' })),
    reason: reason ? typed(reason) : null,
  };
}

/** A text that a person typed, in the letters that it was typed in. */
function typed(words: string) {
  const isArabic = /\p{Script=Arabic}/u.test(words);
  return { words: isArabic ? arabicText(words) : frenchText(words), isArabic };
}

function clock(instant: Instant): string {
  const [year, month, day] = dayOf(instant).split('-');
  return `${day}/${month}/${year} ${timeOfDay(instant)}`;
}
