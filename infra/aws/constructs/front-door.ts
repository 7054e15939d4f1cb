import { CfnOutput, RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  DomainName,
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { named } from '../names.ts';
import type { StageSettings } from '../settings.ts';
import { ALARM_PERIOD, alarmOn } from './alarms.ts';
import { explained } from './explained.ts';
import type { MithaqFunction } from './mithaq-function.ts';

/** Calls per second and at once, over everybody: a ceremony of 41 conventions needs a tenth of it. */
const THROTTLE = { rateLimit: 100, burstLimit: 200 };
const SLOW_MILLIS = 3000;

/** Without path and query: a link's token stands in its path, an issuer's code in the query. The route says enough. */
const ACCESS_LOG = {
  requestId: '$context.requestId',
  at: '$context.requestTime',
  from: '$context.identity.sourceIp',
  method: '$context.httpMethod',
  route: '$context.routeKey',
  status: '$context.status',
  bytes: '$context.responseLength',
  millis: '$context.responseLatency',
  integrationMillis: '$context.integrationLatency',
  error: '$context.integrationErrorMessage',
};

/** The HTTP API in front of the portal: TLS, throttled, each request logged without what is secret in its address. */
export class FrontDoor extends Construct {
  readonly api: HttpApi;
  readonly publicUrl: string;
  readonly stage: HttpStage;

  constructor(scope: Construct, id: string, settings: StageSettings) {
    super(scope, id);
    const { domain } = settings;
    this.api = new HttpApi(this, 'Api', {
      apiName: named(settings.stage, 'portal'),
      createDefaultStage: false,
      disableExecuteApiEndpoint: domain !== null,
    });
    this.publicUrl = domain === null ? this.api.apiEndpoint : `https://${domain.name}`;
    this.stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: THROTTLE,
      detailedMetricsEnabled: true,
      accessLogSettings: {
        destination: new LogGroupLogDestination(
          new LogGroup(this, 'AccessLog', {
            logGroupName: `/aws/vendedlogs/${named(settings.stage, 'portal')}`,
            retention: settings.logRetentionDays,
            removalPolicy: settings.removal === 'retain' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
          }),
        ),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
      },
      ...(domain === null ? {} : { domainMapping: this.mappingOf(domain) }),
    });
    this.watch(settings.stage);
  }

  /** Everything goes to one function. Links have a route of their own, so that the log tells them apart without their tokens. */
  leadTo(portal: MithaqFunction): void {
    const integration = new HttpLambdaIntegration('Portal', portal.lambda);
    const routes = [
      ...this.api.addRoutes({ path: '/l/{token}', methods: [HttpMethod.ANY], integration }),
      ...this.api.addRoutes({ path: '/l/{token}/new', methods: [HttpMethod.ANY], integration }),
      ...this.api.addRoutes({ path: '/{path+}', methods: [HttpMethod.ANY], integration }),
      ...this.api.addRoutes({ path: '/', methods: [HttpMethod.ANY], integration }),
    ];
    for (const route of routes)
      explained(
        route,
        'APIG4',
        'Associations and signatories come by a link, the public without anything; the portal asks for a session itself, at every page.',
      );
  }

  private mappingOf({ name, certificateArn }: NonNullable<StageSettings['domain']>) {
    const domainName = new DomainName(this, 'Domain', {
      domainName: name,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
      securityPolicy: SecurityPolicy.TLS_1_2,
    });
    new CfnOutput(this, 'DomainTarget', { value: `${name} CNAME ${domainName.regionalDomainName}` });
    return { domainName };
  }

  private watch(stage: string): void {
    const period = ALARM_PERIOD;
    alarmOn(this, 'Errors', this.api.metricServerError({ period, statistic: 'Sum' }), {
      stage,
      says: 'The portal answered with an error of its own (5xx): the log of the function says why.',
    });
    alarmOn(this, 'Slow', this.api.metricLatency({ period, statistic: 'p95' }), {
      stage,
      threshold: SLOW_MILLIS,
      evaluationPeriods: 3,
      says: `One page of twenty takes over ${SLOW_MILLIS / 1000} s for a quarter of an hour.`,
    });
  }
}
