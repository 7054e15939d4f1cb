import type { Article } from '../model.ts';

const budget: Article = {
  id: 'budget',
  title: { fr: 'Budget et contributions', ar: 'الميزانية والمساهمات' },
  clauses: [
    {
      id: 'budget.1',
      table: 'budget',
      fr: 'Le coût du projet est arrêté à {cost} ({costWords}), réparti comme suit :',
      ar: 'حددت كلفة المشروع في {cost} ({costWords})، موزعة كما يلي:',
    },
    {
      id: 'budget.2',
      when: 'own-contribution',
      fr: 'L’Association y apporte {ownContribution} ({ownContributionWords}) ; à défaut de cet apport, la contribution du Ministère est réduite à proportion.',
      ar: 'تساهم الجمعية فيها بمبلغ {ownContribution} ({ownContributionWords})؛ وفي حالة عدم تقديم هذه المساهمة، تخفض مساهمة الوزارة بالنسبة نفسها.',
    },
    {
      id: 'budget.3',
      fr: 'Les montants s’entendent toutes taxes comprises. Le Ministère ne supporte aucun dépassement ; tout virement entre rubriques de plus de {reallocation} de la rubrique d’origine demande son accord écrit préalable.',
      ar: 'تشمل المبالغ جميع الرسوم. ولا تتحمل الوزارة أي تجاوز؛ ويستلزم كل تحويل بين الأبواب يفوق {reallocation} من الباب الأصلي موافقتها الكتابية المسبقة.',
    },
  ],
};

const payment: Article = {
  id: 'payment',
  title: { fr: 'Échéancier et conditions de versement', ar: 'جدول الصرف وشروطه' },
  clauses: [
    {
      id: 'payment.1',
      table: 'tranches',
      fr: 'La contribution du Ministère est versée en {tranches}, selon le tableau suivant :',
      ar: 'تصرف مساهمة الوزارة على {tranches}، وفق الجدول التالي:',
    },
    {
      id: 'payment.2',
      when: 'several-tranches',
      fr: 'Après la première, chaque tranche est versée une fois le rapport narratif et financier accepté et {consumption} au moins des sommes reçues consommées.',
      ar: 'بعد الشطر الأول، يصرف كل شطر بعد قبول التقرير السردي والمالي واستهلاك ما لا يقل عن {consumption} من المبالغ المتوصل بها.',
    },
    {
      id: 'payment.3',
      fr: 'Le virement est fait dans un délai de {paymentDays} à compter de la certification du service fait, sous réserve des contrôles réglementaires.',
      ar: 'يتم التحويل داخل أجل {paymentDays} ابتداء من الإشهاد على إنجاز الخدمة، مع مراعاة المراقبة القانونية.',
    },
  ],
};

const account: Article = {
  id: 'account',
  title: { fr: 'Compte bancaire', ar: 'الحساب البنكي' },
  clauses: [
    {
      id: 'account.1',
      fr: 'Les versements sont faits par virement au compte ouvert au nom de l’Association, RIB {rib}.',
      ar: 'تصرف المبالغ بالتحويل إلى الحساب المفتوح باسم الجمعية، رقم التعريف البنكي {rib}.',
    },
    {
      id: 'account.2',
      fr: 'Un changement de compte fait l’objet d’un avenant, sur attestation originale de la banque ; avant sa signature, rien n’est versé à un autre compte.',
      ar: 'يكون تغيير الحساب موضوع ملحق تعديلي، بناء على شهادة أصلية من البنك؛ ولا يصرف أي مبلغ إلى حساب آخر قبل توقيعه.',
    },
  ],
};

const reports: Article = {
  id: 'reports',
  title: { fr: 'Rapports et compte d’emploi', ar: 'التقارير وحساب استعمال الأموال' },
  clauses: [
    {
      id: 'reports.1',
      fr: 'L’Association remet, par la plateforme du programme, un rapport narratif et financier dans un délai de {reportDays} après la fin de la période que couvre chaque tranche.',
      ar: 'تقدم الجمعية، عبر منصة البرنامج، تقريرا سرديا وماليا داخل أجل {reportDays} بعد نهاية الفترة التي يغطيها كل شطر.',
    },
    {
      id: 'reports.2',
      fr: 'Elle dépose à la Cour des comptes le compte d’emploi des fonds reçus, avant le 15 mars de l’année suivante.',
      ar: 'وتودع لدى المجلس الأعلى للحسابات حساب استعمال الأموال المتوصل بها، قبل 15 مارس من السنة الموالية.',
    },
    {
      id: 'reports.3',
      fr: 'Lorsque le total des aides publiques qu’elle reçoit dépasse {auditThreshold}, elle produit des comptes certifiés par un expert-comptable.',
      ar: 'وإذا تجاوز مجموع الإعانات العمومية التي تتوصل بها {auditThreshold}، تدلي بحسابات مصادق عليها من طرف خبير محاسب.',
    },
  ],
};

export const money: readonly Article[] = [budget, payment, account, reports];
