import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Stock } from '../../shared/use-cases/take-stock.ts';

/** What stands still, as figures that alarms watch (embedded metric format: a line of the log, no call). */
export function emitStock(stock: Stock): Stock {
  const metrics = new Metrics({ defaultDimensions: { stage: process.env.MITHAQ_STAGE ?? '' } });
  metrics.addMetric('WaitsOpen', MetricUnit.Count, stock.waitsOpen);
  metrics.addMetric('WaitsMissing', MetricUnit.Count, stock.waitsMissing);
  metrics.addMetric('PaymentsUnknown', MetricUnit.Count, stock.paymentsUnknown);
  metrics.addMetric('OldestApprovalDays', MetricUnit.Count, stock.oldestApprovalDays);
  metrics.addMetric('MailsUndeliverable', MetricUnit.Count, stock.mailsUndeliverable);
  metrics.addMetric('OutboxOverdue', MetricUnit.Count, stock.outboxOverdue);
  metrics.publishStoredMetrics();
  return stock;
}
