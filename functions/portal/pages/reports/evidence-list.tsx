import type { Child } from 'hono/jsx';
import type { ReportFile } from '../../../../shared/domain/report/state.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Hash, isolated } from '../association/parts.tsx';
import { type ReportView, receiptOf } from './report-view.ts';

/** Pieces of evidence with their receipts: number, name, weight, hash; what else a page offers stands beside each. */
export function EvidenceList(props: {
  readonly locale: Locale;
  readonly about: Pick<ReportView, 'convention' | 'report'>;
  readonly files: readonly ReportFile[];
  /** Where a file is read. */
  readonly folder: string;
  readonly beside?: (file: ReportFile) => Child;
}) {
  const { locale, about, files, folder, beside } = props;
  if (files.length === 0) return <p class="soft">{text(locale, 'evidence-files.none')}</p>;
  return (
    <ul class="rows">
      {files.map((file) => {
        const receipt = isolated(receiptOf(about, file));
        const size = Math.ceil(file.sizeBytes / 1024);
        return (
          <li>
            <span>
              <a class="target" href={`${folder}/${file.file}`}>
                <bdi>{file.name}</bdi>
              </a>
              <span class="hint line">{text(locale, 'evidence-files.receipt', { receipt, size })}</span>
              <span class="hint line">
                <Hash value={file.sha256} />
              </span>
            </span>
            {beside?.(file)}
          </li>
        );
      })}
    </ul>
  );
}
