import { openFields } from '../../../../shared/domain/report/open-fields.ts';
import type { ReportFile } from '../../../../shared/domain/report/state.ts';
import { formatAmount } from '../../../../shared/i18n/amount.ts';
import { type TextKey, text } from '../../../../shared/i18n/text.ts';
import { Heading, Name } from '../../components/figures.tsx';
import { FaultSummary, type FormFault } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import { EvidenceList } from '../reports/evidence-list.tsx';
import { numberOf, receiptOf, writtenIn } from '../reports/report-view.ts';
import { faultOf, isolated, named, Phone } from './parts.tsx';
import { type ReportCase, remarkOn } from './report-case.ts';

/** The narrative has evidence too: in the addresses of the page it stands where a line would. */
export const NARRATIVE = 'narrative';

interface FilesProps {
  readonly c: PortalContext;
  readonly about: ReportCase;
  readonly faults: readonly FormFault[];
}

/** What the script says while it sends: the words of the page's language, with places for a name and a number. */
const SAID = ['preparing', 'sending', 'waiting', 'ended', 'sent', 'refused', 'all-sent'] as const;
const PLACES = { name: '%name', left: '%left', receipt: '%receipt', why: '%why' };

/** One form for each budget line: a file at a time without script, several where it runs; each with its receipt. */
export function ReportFilesPage(props: FilesProps) {
  const { c, about, faults } = props;
  const { locale } = c.var.visitor;
  const { report, terms } = about;
  const remark = remarkOn(about, 'evidence');
  const said = SAID.map((name) => [`data-${name}`, text(locale, `evidence-files.${name}`, PLACES)]);
  return (
    <>
      <FaultSummary locale={locale} faults={faults} />
      <Heading words={text(locale, 'evidence-files.title', { number: isolated(numberOf(about)) })} />
      {remark === undefined ? null : (
        <div class="notice wrong">
          <h2>{text(locale, 'report.remarks')}</h2>
          <p>
            <bdi>{remark}</bdi>
          </p>
        </div>
      )}
      <p>{text(locale, 'evidence-files.help')}</p>
      <div
        id="sender"
        data-report={report.reportId}
        data-heavy={text(locale, 'UPLOAD_TOO_LARGE')}
        {...Object.fromEntries(said)}
      >
        <p class="notice" id="sender-words" role="status" hidden />
        <ul class="fault" id="sender-faults" role="alert" />
      </div>
      {report.lines.map(({ label, lineId }) => (
        <Section {...props} id={lineId} heading={<Name locale={locale} name={label} />} />
      ))}
      <Section {...props} id={NARRATIVE} heading={text(locale, 'evidence-files.narrative')} />
      <p>
        <a class="button" href="/case/report">
          {text(locale, 'evidence-files.back')}
        </a>
      </p>
      <Phone locale={locale} office={terms.contact} />
      <script src="/assets/report-files.js" defer />
    </>
  );
}

function Section(
  props: FilesProps & { readonly id: string; readonly heading: string | ReturnType<typeof Name> },
) {
  const { c, about, id, heading } = props;
  const { locale } = c.var.visitor;
  const { report } = about;
  const files = report.files.filter(({ lineId = NARRATIVE }) => lineId === id);
  const spent = writtenIn(report).spending?.find(({ lineId }) => lineId === id)?.spentCentimes;
  return (
    <section class="card" id={`line-${id}`}>
      <h2>{heading}</h2>
      {spent === undefined ? null : (
        <p class="hint">
          {text(locale, 'evidence-files.spent', { amount: named(formatAmount(locale, spent)) })}
        </p>
      )}
      <div data-list={id}>
        <EvidenceList
          locale={locale}
          about={about}
          files={files}
          folder="/case/report/files"
          beside={(file) => (mayRemove(about, file) ? <Remove c={c} about={about} file={file} /> : null)}
        />
      </div>
      <AddForm {...props} />
    </section>
  );
}

/** What was filed before the remarks leaves only on a remark about the evidence. */
function mayRemove({ report }: ReportCase, { addedAt }: ReportFile): boolean {
  return openFields(report).includes('evidence') || addedAt > (report.rounds.at(-1)?.at ?? '');
}

function Remove({
  c,
  about,
  file,
}: {
  readonly c: PortalContext;
  readonly about: ReportCase;
  readonly file: ReportFile;
}) {
  const { locale } = c.var.visitor;
  const receipt = isolated(receiptOf(about, file));
  return (
    <form method="post" action={`/case/report/files/${file.file}/remove`}>
      <input type="hidden" name="key" value={c.var.desk.secrets.id()} />
      <button
        class="quiet"
        type="submit"
        aria-label={text(locale, 'evidence-files.remove-named', { receipt })}
      >
        {text(locale, 'evidence-files.remove')}
      </button>
    </form>
  );
}

/** The camera first, since most have no other scanner; a file beside it. */
function AddForm({ c, faults, id }: FilesProps & { readonly id: string }) {
  const { locale } = c.var.visitor;
  const { fault } = faultOf(faults, `file-${id}`);
  return (
    <form method="post" action="/case/report/files" enctype="multipart/form-data" data-line={id}>
      <input type="hidden" name="key" value={c.var.desk.secrets.id()} />
      <input type="hidden" name="lineId" value={id} />
      {fault ? (
        <p class="fault" id={`file-${id}-fault`}>
          {fault}
        </p>
      ) : null}
      <FileInput c={c} id={`camera-${id}`} label="evidence-files.camera" camera />
      <FileInput c={c} id={`file-${id}`} label="evidence-files.choose" fault={fault} />
      <button type="submit">{text(locale, 'evidence-files.add')}</button>
    </form>
  );
}

function FileInput(props: {
  readonly c: PortalContext;
  readonly id: string;
  readonly label: TextKey;
  readonly camera?: boolean;
  readonly fault?: string | undefined;
}) {
  const { c, id, label, camera = false, fault } = props;
  return (
    <div class={fault ? 'field wrong' : 'field'}>
      <label for={id}>{text(c.var.visitor.locale, label)}</label>
      <input
        id={id}
        name="file"
        type="file"
        // Without HEIC in the list, an iPhone hands over a JPEG.
        accept={camera ? 'image/jpeg,image/png' : 'image/jpeg,image/png,application/pdf'}
        capture={camera ? 'environment' : undefined}
        dir="ltr"
        aria-invalid={fault ? 'true' : undefined}
        aria-describedby={fault ? `${id}-fault` : undefined}
      />
    </div>
  );
}
