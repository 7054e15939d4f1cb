const about = {
  mailId: ['0123456789abcdef0123456789abcdef'],
  subject: ['convention-CV-UPE-017'],
  template: ['ready-to-sign'],
};

function sesEvent(detailType: string, eventType: string, more: object, tags: object = about): object {
  return {
    version: '0',
    id: '3f8c1c1e-0000-4000-8000-000000000000',
    'detail-type': detailType,
    source: 'aws.ses',
    account: '000000000000',
    time: '2026-06-01T09:00:02Z',
    region: 'eu-west-3',
    resources: ['arn:aws:ses:eu-west-3:000000000000:configuration-set/mithaq-trial'],
    detail: {
      eventType,
      mail: {
        timestamp: '2026-06-01T09:00:00.000Z',
        source: 'no-reply@mithaq.example',
        messageId: '0102019-made-by-ses-000000',
        destination: ['president@ajyal.example'],
        headersTruncated: false,
        headers: [{ name: 'X-Mithaq-Mail-Id', value: 'one@mithaq.example' }],
        tags: { ...tags, 'ses:configuration-set': ['mithaq-trial'] },
      },
      ...more,
    },
  };
}

const bouncedRecipients = [
  {
    emailAddress: 'President@Ajyal.example',
    action: 'failed',
    status: '5.1.1',
    diagnosticCode: 'smtp; 550 5.1.1 unknown',
  },
];
const bounce = { bounceType: 'Permanent', bounceSubType: 'General', bouncedRecipients, feedbackId: 'f-1' };

/** What SES tells of a mail about a convention, as EventBridge delivers it. */
export const aSesEvent = {
  bounce: sesEvent('Email Bounced', 'Bounce', { bounce }),
  softBounce: sesEvent('Email Bounced', 'Bounce', {
    bounce: { bounceType: 'Transient', bounceSubType: 'MailboxFull', bouncedRecipients: [] },
  }),
  complaint: sesEvent('Email Complaint Received', 'Complaint', {
    complaint: {
      complainedRecipients: [{ emailAddress: 'president@ajyal.example' }],
      complaintFeedbackType: 'abuse',
      complaintSubType: null,
    },
  }),
  delay: sesEvent('Email Delivery Delayed', 'DeliveryDelay', {
    deliveryDelay: {
      delayType: 'MailboxFull',
      expirationTime: '2026-06-01T23:00:00.000Z',
      delayedRecipients: [
        { emailAddress: 'president@ajyal.example', diagnosticCode: 'smtp; 452 4.2.2 full' },
      ],
    },
  }),
  reject: sesEvent('Email Rejected', 'Reject', { reject: { reason: 'Bad content' } }),
  renderingFailure: sesEvent('Email Rendering Failed', 'Rendering Failure', {
    failure: { errorMessage: "Attribute 'name' is not present", templateName: 'T' },
  }),
  delivery: sesEvent('Email Delivered', 'Delivery', {
    delivery: { recipients: ['president@ajyal.example'] },
  }),
  bounceOfAnother: sesEvent('Email Bounced', 'Bounce', { bounce }, { campaign: ['another product'] }),
};
