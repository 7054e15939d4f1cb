/** The end of one tranche by two officers, and the association's own way back from a request. */
export const withdrawalTexts = {
  'withdrawal.link': { fr: 'Retirer cette tranche…', ar: 'سحب هذا الشطر…' },
  'withdrawal.to-proposal': { fr: 'Voir la proposition de retrait', ar: 'الاطلاع على اقتراح السحب' },
  'withdrawal.title': {
    fr: 'Retirer la tranche {index} de la convention {number}',
    ar: 'سحب الشطر رقم {index} من الاتفاقية رقم {number}',
  },
  'withdrawal.back': { fr: 'Revenir à la tranche', ar: 'العودة إلى الشطر' },
  'withdrawal.help': {
    fr: 'Un retrait ne se défait pas : la tranche ne sera jamais versée. Pour attendre seulement, suspendez le paiement ; pour faire corriger la demande, renvoyez-la. Voici ce qui suit d’un retrait.',
    ar: 'لا رجوع عن السحب: لن يُصرف الشطر أبدا. للانتظار فقط، المرجو تعليق الصرف؛ ولتصحيح الطلب، المرجو إرجاعه. هذا ما يترتب عن السحب.',
  },
  'withdrawal.freed': { fr: 'Rendu à l’enveloppe de la région', ar: 'يعود إلى غلاف الجهة' },
  'withdrawal.left': { fr: 'Reste engagé pour la convention', ar: 'يبقى ملتزما به للاتفاقية' },
  'withdrawal.request-ends': {
    fr: 'La demande de l’association et ce qui a été certifié ou approuvé tombent avec la tranche.',
    ar: 'يسقط مع الشطر طلب الجمعية وكل ما تمت المصادقة أو الموافقة عليه.',
  },
  'withdrawal.lost': { fr: 'Tranches qui ne pourront plus s’ouvrir', ar: 'أشطر لن يمكن فتحها بعد ذلك' },
  'withdrawal.lost-help': {
    fr: 'Leurs conditions demandent le versement de cette tranche, ou le rapport sur elle. Elles ne sont pas retirées avec elle : leur argent reste engagé sans pouvoir être versé, jusqu’à leur propre retrait ou à la fin de la convention.',
    ar: 'تشترط صرف هذا الشطر أو التقرير المتعلق به. لا تُسحب معه: يبقى مبلغها ملتزما به دون إمكانية صرفه، إلى حين سحبها هي أيضا أو انتهاء الاتفاقية.',
  },
  'withdrawal.lost-none': {
    fr: 'Aucune autre tranche ne dépend de celle-ci.',
    ar: 'لا يتوقف أي شطر آخر على هذا الشطر.',
  },
  'withdrawal.amendments': {
    fr: 'Avenants de l’échéancier en cours : ils n’auront pas d’effet s’ils changent cette tranche',
    ar: 'ملاحق جارية تخص جدول الأشطر: لن يكون لها مفعول إذا غيرت هذا الشطر',
  },
  'withdrawal.reports': {
    fr: 'Les rapports sur les tranches déjà versées restent dus.',
    ar: 'تبقى التقارير المتعلقة بالأشطر المصروفة واجبة.',
  },
  'withdrawal.told': {
    fr: 'Une fois le retrait confirmé, un courriel le dit avec son motif, dans les deux langues, au contact, au trésorier et au président de l’association, et aux agents du programme. Avant, personne n’est averti au-dehors.',
    ar: 'بعد تأكيد السحب، تخبر به رسالة إلكترونية باللغتين مع سببه جهة الاتصال وأمين المال ورئيس الجمعية وموظفي البرنامج. قبل ذلك لا يُخبر أحد خارج الإدارة.',
  },
  'withdrawal.two': {
    fr: 'Deux personnes : l’une propose, une autre confirme. La proposition ne bloque pas le paiement (suspendez-le pour cela) et elle tombe si la tranche change entre-temps.',
    ar: 'شخصان: واحد يقترح وآخر يؤكد. لا يوقف الاقتراح الصرف (المرجو تعليقه لذلك) ويسقط إذا تغير الشطر في هذه الأثناء.',
  },
  'withdrawal.reason-help': {
    fr: 'L’association le lira tel quel. Dites aussi sur quoi il repose : article de la convention, décision, renonciation écrite.',
    ar: 'ستطلع عليه الجمعية كما هو. المرجو ذكر ما يستند إليه: بند من الاتفاقية أو قرار أو تنازل مكتوب.',
  },
  'withdrawal.propose': { fr: 'Proposer le retrait', ar: 'اقتراح السحب' },
  'withdrawal.proposal': { fr: 'Retrait proposé', ar: 'سحب مقترح' },
  'withdrawal.proposed-by': { fr: 'Proposé par', ar: 'اقترحه' },
  'withdrawal.proposed-at': { fr: 'Proposé le', ar: 'تاريخ الاقتراح' },
  'withdrawal.confirm-help': {
    fr: 'En confirmant, vous répondez de ce motif avec la première personne. Rien ne se reprend ensuite.',
    ar: 'بتأكيدكم تتحملون مسؤولية هذا السبب مع الشخص الأول. لا رجوع بعد ذلك.',
  },
  'withdrawal.last': {
    fr: 'Plus aucune tranche ne suivra : une fois accepté, le rapport sur la dernière tranche versée vaut rapport final, et ce qui n’est pas dépensé peut être demandé en retour.',
    ar: 'لن يلي أي شطر آخر: بعد قبوله، يُعد التقرير عن آخر شطر مصروف تقريرا نهائيا، ويمكن طلب إرجاع ما لم يُنفق.',
  },
  'withdrawal.confirm': { fr: 'Retirer définitivement', ar: 'سحب نهائي' },
  'withdrawal.decline': { fr: 'Écarter la proposition', ar: 'استبعاد الاقتراح' },
  'withdrawal.decline-help': {
    fr: 'La tranche reste comme elle est. L’association n’en saura rien.',
    ar: 'يبقى الشطر على حاله. لن تُخبر الجمعية بذلك.',
  },
  'case.tranche-shut': {
    fr: 'Cette tranche attend une tranche qui a été retirée : elle ne peut plus s’ouvrir et vous n’avez rien à faire pour elle. Pour savoir ce qu’elle devient, appelez le service du programme, au numéro en bas de cette page.',
    ar: 'يتوقف هذا الشطر على شطر تم سحبه: لم يعد فتحه ممكنا وليس عليكم أي إجراء بشأنه. لمعرفة مآله، المرجو الاتصال بمصلحة البرنامج على الرقم الوارد أسفل هذه الصفحة.',
  },
  'finance.taken-back': { fr: 'Demande reprise par l’association', ar: 'سحبت الجمعية طلبها' },
  'request.take-back': { fr: 'Reprendre ma demande', ar: 'سحب طلبي' },
  'request.take-back-help': {
    fr: 'Si quelque chose est faux ou trop tôt. Le service arrête de traiter la demande, la somme vous reste réservée, et un nouveau lien vous est envoyé pour demander la tranche quand vous le voulez.',
    ar: 'إذا كان هناك خطأ أو كان الطلب سابقا لأوانه. تتوقف المصلحة عن معالجة الطلب، ويبقى المبلغ محجوزا لكم، ويُرسل إليكم رابط جديد لطلب الشطر متى شئتم.',
  },
  'request.taken-back': { fr: 'Votre demande est reprise', ar: 'تم سحب طلبكم' },
  'request.taken-back-help': {
    fr: 'Depuis le {at}, le service ne la traite plus. La somme vous reste réservée : vous pouvez demander la tranche à nouveau, ici ou par le lien du courriel.',
    ar: 'منذ {at} لم تعد المصلحة تعالجه. يبقى المبلغ محجوزا لكم: يمكنكم طلب الشطر من جديد، هنا أو عبر رابط البريد الإلكتروني.',
  },
} as const;
