import { applications, conventions } from '../../shared/use-cases/lifecycles.ts';
import { conventionEvents } from './a-convention.ts';
import type { TestPortal } from './a-portal.ts';
import { applicationEvents } from './an-application.ts';
import { given } from './given.ts';

/** The report whose link `holdReportLink` opens. */
export const REPORT_ID = 'CV-UPE-017-R1';

/** A convention in force, and the cookie of its contact, who came by the link of the first report. */
export async function holdReportLink(portal: TestPortal): Promise<string> {
  await given(portal, applications, 'UPE-017', applicationEvents.selected);
  await given(portal, conventions, 'CV-UPE-017', conventionEvents['in-force']);
  return portal.holdLink({
    purpose: 'report',
    applicationId: 'UPE-017',
    subject: `report-${REPORT_ID}`,
    recipient: 'contact',
  });
}
