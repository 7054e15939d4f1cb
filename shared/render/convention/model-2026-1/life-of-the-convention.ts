import type { Article } from '../model.ts';

const duration: Article = {
  id: 'duration',
  title: { fr: 'Durée et entrée en vigueur', ar: 'المدة والدخول حيز التنفيذ' },
  clauses: [
    {
      id: 'duration.1',
      fr: 'La convention entre en vigueur à la date de la dernière signature, pour une durée de {duration}.',
      ar: 'تدخل الاتفاقية حيز التنفيذ ابتداء من تاريخ آخر توقيع، لمدة {duration}.',
    },
    {
      id: 'duration.2',
      fr: 'Elle peut être prolongée par avenant si l’évaluation du projet est favorable et les crédits disponibles.',
      ar: 'ويمكن تمديدها بملحق تعديلي إذا كان تقييم المشروع إيجابيا والاعتمادات متوفرة.',
    },
  ],
};

const amendments: Article = {
  id: 'amendments',
  title: { fr: 'Avenants', ar: 'الملاحق التعديلية' },
  clauses: [
    {
      id: 'amendments.1',
      fr: 'Toute modification de la convention fait l’objet d’un avenant que toutes les parties signent dans les mêmes formes.',
      ar: 'يكون كل تعديل للاتفاقية موضوع ملحق تعديلي توقعه جميع الأطراف وفق الشكليات نفسها.',
    },
  ],
};

const termination: Article = {
  id: 'termination',
  title: { fr: 'Suspension, résiliation et restitution', ar: 'التعليق والفسخ والاسترجاع' },
  clauses: [
    {
      id: 'termination.1',
      fr: 'En cas de manquement, le Ministère peut suspendre les versements par une décision motivée, notifiée aux parties.',
      ar: 'عند الإخلال بالالتزامات، يمكن للوزارة تعليق الصرف بقرار معلل يبلغ إلى الأطراف.',
    },
    {
      id: 'termination.2',
      fr: 'La convention est résiliée de plein droit {noticeDays} après une mise en demeure restée sans effet.',
      ar: 'تفسخ الاتفاقية بقوة القانون بعد مرور {noticeDays} على إنذار بقي دون أثر.',
    },
    {
      id: 'termination.3',
      fr: 'Les sommes non justifiées sont restituées dans un délai de {repaymentDays}, sur ordre de recettes.',
      ar: 'تسترجع المبالغ غير المبررة داخل أجل {repaymentDays}، بناء على أمر بالمداخيل.',
    },
  ],
};

const assets: Article = {
  id: 'assets',
  title: { fr: 'Fonds non employés et biens acquis', ar: 'الأموال غير المستعملة والممتلكات المقتناة' },
  clauses: [
    {
      id: 'assets.1',
      fr: 'Les fonds non employés au terme de la convention sont reversés dans un délai de {repaymentDays}, à moins que le Ministère n’accepte par écrit leur report au profit de la même unité.',
      ar: 'تعاد الأموال غير المستعملة عند انتهاء الاتفاقية داخل أجل {repaymentDays}، ما لم توافق الوزارة كتابة على ترحيلها لفائدة الوحدة نفسها.',
    },
    {
      id: 'assets.2',
      when: 'with-operator',
      fr: 'Les biens acquis avec la contribution sont inventoriés et restent affectés à l’unité ; si l’Association cesse l’activité, ils sont remis à l’Établissement.',
      ar: 'تجرد الممتلكات المقتناة بالمساهمة وتبقى مخصصة للوحدة؛ وإذا أوقفت الجمعية النشاط، تسلم إلى المؤسسة.',
    },
    {
      id: 'assets.2-alone',
      when: 'without-operator',
      fr: 'Les biens acquis avec la contribution sont inventoriés et restent affectés à l’unité ; si l’Association cesse l’activité, ils sont remis au Ministère.',
      ar: 'تجرد الممتلكات المقتناة بالمساهمة وتبقى مخصصة للوحدة؛ وإذا أوقفت الجمعية النشاط، تسلم إلى الوزارة.',
    },
  ],
};

const disputes: Article = {
  id: 'disputes',
  title: { fr: 'Règlement des différends', ar: 'تسوية النزاعات' },
  clauses: [
    {
      id: 'disputes.1',
      fr: 'Les parties règlent à l’amiable tout différend né de la convention. À défaut d’accord dans un délai de {amicableDays}, il est porté devant les juridictions compétentes de {jurisdiction}.',
      ar: 'تسوي الأطراف بالتراضي كل نزاع ينشأ عن الاتفاقية. وعند عدم الاتفاق داخل أجل {amicableDays}، يعرض النزاع على المحاكم المختصة في {jurisdiction}.',
    },
  ],
};

const final: Article = {
  id: 'final',
  title: { fr: 'Dispositions finales et signatures', ar: 'أحكام ختامية وتوقيعات' },
  clauses: [
    {
      id: 'final.1',
      fr: 'La convention est établie en arabe et en français ; en cas de divergence, le texte arabe prévaut.',
      ar: 'حررت الاتفاقية باللغتين العربية والفرنسية؛ وعند الاختلاف يرجح النص العربي.',
    },
    {
      id: 'final.2',
      fr: 'Elle est signée par voie électronique en un seul fichier, conformément à la loi n° 43-20. Les signatures sont de niveau simple, fondées sur un code à usage unique remis à chaque signataire ; le fichier signé fait foi.',
      ar: 'توقع الاتفاقية بطريقة إلكترونية في ملف واحد، طبقا للقانون رقم 43.20. وتكون التوقيعات من المستوى البسيط، مبنية على رمز صالح لمرة واحدة يسلم إلى كل موقع؛ ويعتد بالملف الموقع.',
    },
    {
      id: 'final.3',
      fr: 'Son authenticité se vérifie à l’adresse {verificationUrl}, où mène le code QR de chaque page.',
      ar: 'يتحقق من صحتها على العنوان {verificationUrl}، الذي يحيل إليه رمز الاستجابة السريعة في كل صفحة.',
    },
    {
      id: 'final.4',
      fr: 'Fait à {place}, le {date}, correspondant au {hijri}.',
      ar: 'حرر في {place}، بتاريخ {date}، الموافق {hijri}.',
    },
  ],
};

export const lifeOfTheConvention: readonly Article[] = [
  duration,
  amendments,
  termination,
  assets,
  disputes,
  final,
];
