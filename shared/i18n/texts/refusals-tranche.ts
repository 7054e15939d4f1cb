/** Why an act on a tranche was refused, and what to do instead. */
export const trancheRefusals = {
  TRANCHE_NOT_FOUND: {
    fr: 'Cette tranche n’existe pas. Revenez à la page de la convention.',
    ar: 'هذا الشطر غير موجود. المرجو العودة إلى صفحة الاتفاقية.',
  },
  TRANCHE_SCHEDULED_ALREADY: { fr: 'Cette tranche est déjà prévue.', ar: 'سبقت برمجة هذا الشطر.' },
  TRANCHE_GATE_CLOSED: {
    fr: 'Les conditions de cette tranche ne sont pas toutes remplies. Voyez la liste affichée.',
    ar: 'لم تُستوف جميع شروط هذا الشطر. المرجو الاطلاع على اللائحة المعروضة.',
  },
  TRANCHE_GATE_OPEN_ALREADY: {
    fr: 'Les conditions de cette tranche sont déjà réunies.',
    ar: 'سبق استيفاء شروط هذا الشطر.',
  },
  TRANCHE_NOT_REQUESTABLE: {
    fr: 'Cette tranche ne peut pas être demandée maintenant. La page du dossier dit ce qui est attendu.',
    ar: 'لا يمكن طلب هذا الشطر حاليا. تبين صفحة الملف ما هو منتظر.',
  },
  TRANCHE_REQUESTED_ALREADY: {
    fr: 'Vous avez déjà demandé cette tranche : rien de plus à faire.',
    ar: 'سبق لكم طلب هذا الشطر: لا إجراء إضافي مطلوب.',
  },
  TRANCHE_REQUEST_TAKEN_BACK_ALREADY: {
    fr: 'Votre demande est déjà reprise : vous pouvez demander la tranche à nouveau.',
    ar: 'سبق سحب طلبكم: يمكنكم طلب الشطر من جديد.',
  },
  TRANCHE_REQUEST_IN_HAND: {
    fr: 'Cette demande ne peut plus être reprise ici : le service l’a déjà en main. Appelez le numéro indiqué.',
    ar: 'لم يعد سحب هذا الطلب ممكنا هنا: المصلحة شرعت في معالجته. المرجو الاتصال بالرقم المبين.',
  },
  TRANCHE_NOT_REQUESTED: {
    fr: 'Cette tranche n’est pas à certifier. Rechargez la page pour voir où elle en est.',
    ar: 'هذا الشطر ليس في انتظار المصادقة. المرجو إعادة تحميل الصفحة للاطلاع على وضعيته.',
  },
  TRANCHE_CERTIFIED_ALREADY: {
    fr: 'Vous avez déjà certifié le service fait pour cette tranche.',
    ar: 'سبقت لكم المصادقة على إنجاز الخدمة بخصوص هذا الشطر.',
  },
  TRANCHE_NOT_CERTIFIED: {
    fr: 'Cette tranche n’est pas à approuver. Rechargez la page pour voir où elle en est.',
    ar: 'هذا الشطر ليس في انتظار الموافقة. المرجو إعادة تحميل الصفحة للاطلاع على وضعيته.',
  },
  TRANCHE_FOUR_EYES: {
    fr: '{rule, select, requester {Vous avez demandé cette tranche : une autre personne doit faire cet acte.} certifier {Vous avez certifié cette tranche : une autre personne doit faire cet acte.} approver {Vous avez déjà approuvé cette tranche : le niveau suivant revient à une autre personne.} account_changer {Vous avez changé le compte bancaire : une autre personne doit faire cet acte.} holder {Vous avez suspendu ce paiement : une autre personne doit lever la suspension.} settlement_proposer {Vous avez proposé cette issue : une autre personne doit la confirmer.} withdrawal_proposer {Vous avez proposé ce retrait : une autre personne doit le confirmer.} preparer {Vous avez préparé cet ordre : une autre personne doit dire que cette ligne y répond.} releaser {Vous avez transmis cet ordre à la banque : une autre personne doit dire que cette ligne y répond.} other {Vous êtes déjà intervenu sur cette tranche : une autre personne doit faire cet acte.}}',
    ar: '{rule, select, requester {أنتم من طلب هذا الشطر: يجب أن يقوم شخص آخر بهذا الإجراء.} certifier {أنتم من صادق على هذا الشطر: يجب أن يقوم شخص آخر بهذا الإجراء.} approver {سبق لكم الموافقة على هذا الشطر: المستوى الموالي من اختصاص شخص آخر.} account_changer {أنتم من غيّر الحساب البنكي: يجب أن يقوم شخص آخر بهذا الإجراء.} holder {أنتم من علّق هذا الصرف: يجب أن يرفع التعليق شخص آخر.} settlement_proposer {أنتم من اقترح هذه النتيجة: يجب أن يؤكدها شخص آخر.} withdrawal_proposer {أنتم من اقترح هذا السحب: يجب أن يؤكده شخص آخر.} preparer {أنتم من أعد هذا الأمر: يجب أن يؤكد شخص آخر أن هذا السطر يخصه.} releaser {أنتم من أرسل هذا الأمر إلى البنك: يجب أن يؤكد شخص آخر أن هذا السطر يخصه.} other {سبق لكم التدخل في هذا الشطر: يجب أن يقوم شخص آخر بهذا الإجراء.}}',
  },
  TRANCHE_CHANGED_SINCE: {
    fr: 'Cette tranche, son compte ou sa convention a changé depuis que vous l’avez cochée : ouvrez sa page avant de décider.',
    ar: 'تغير هذا الشطر أو حسابه أو اتفاقيته منذ اختياركم له: المرجو فتح صفحته قبل اتخاذ القرار.',
  },
  TRANCHE_GATE_NOT_FULL: {
    fr: 'Une condition n’est plus remplie : cette tranche s’approuve sur sa page, pas dans un lot.',
    ar: 'لم يعد أحد الشروط مستوفى: تتم الموافقة على هذا الشطر في صفحته وليس ضمن مجموعة.',
  },
  TRANCHE_NOT_RETURNABLE: {
    fr: 'Cette tranche ne peut pas être renvoyée à l’association à ce stade.',
    ar: 'لا يمكن إرجاع هذا الشطر إلى الجمعية في هذه المرحلة.',
  },
  TRANCHE_REASON_MISSING: {
    fr: 'Indiquez le motif : l’association le lira.',
    ar: 'المرجو ذكر السبب: ستطلع عليه الجمعية.',
  },
  TRANCHE_APPROVAL_NOT_YOURS: {
    fr: 'Vous n’avez pas approuvé cette tranche : vous n’avez rien à reprendre.',
    ar: 'لم يسبق لكم الموافقة على هذا الشطر: لا شيء لسحبه.',
  },
  TRANCHE_APPROVAL_USED: {
    fr: 'Votre approbation a déjà servi au niveau suivant ou à un virement : elle ne se reprend plus. Suspendez le paiement si besoin.',
    ar: 'اعتُمدت موافقتكم في المستوى الموالي أو في تحويل: لم يعد سحبها ممكنا. يمكنكم تعليق الصرف عند الحاجة.',
  },
  TRANCHE_NOT_HOLDABLE: {
    fr: 'Ce paiement ne peut plus être suspendu à ce stade.',
    ar: 'لم يعد تعليق هذا الصرف ممكنا في هذه المرحلة.',
  },
  TRANCHE_HELD_ALREADY: { fr: 'Ce paiement est déjà suspendu.', ar: 'سبق تعليق هذا الصرف.' },
  TRANCHE_NOT_ON_HOLD: {
    fr: 'Ce paiement n’est pas suspendu : il n’y a rien à lever.',
    ar: 'هذا الصرف ليس معلّقا: لا شيء لرفعه.',
  },
  TRANCHE_NOT_APPROVED: {
    fr: 'Cette tranche n’est pas approuvée : aucun virement ne peut être ordonné.',
    ar: 'لم تتم الموافقة على هذا الشطر: لا يمكن الأمر بأي تحويل.',
  },
  TRANCHE_CONVENTION_NOT_IN_FORCE: {
    fr: 'La convention est suspendue ou close : la tranche reste où elle est et aucun virement ne part.',
    ar: 'الاتفاقية معلّقة أو مغلقة: يبقى الشطر على حاله ولا يتم أي تحويل.',
  },
  TRANCHE_VISA_MISSING: {
    fr: 'Le visa d’engagement de cette convention n’est pas confirmé : la ligne budgétaire à imputer n’est pas connue. Faites-le confirmer sur la page de la convention.',
    ar: 'تأشيرة الالتزام الخاصة بهذه الاتفاقية غير مؤكدة: السطر الميزانياتي غير معروف. المرجو تأكيدها في صفحة الاتفاقية.',
  },
  CREDIT_INSUFFICIENT: {
    fr: 'Le crédit de {year} sur la ligne {line} ne suffit pas : il reste {leftCentimes}. Ouvrez, augmentez ou reportez un crédit sur cette ligne, à la page des crédits.',
    ar: 'اعتماد سنة {year} على السطر {line} غير كاف: المتبقي {leftCentimes}. المرجو فتح اعتماد أو رفعه أو ترحيله على هذا السطر في صفحة الاعتمادات.',
  },
  TRANCHE_ATTEMPT_STALE: {
    fr: 'L’ordre de virement attendu est {orderId}. Rechargez la page, puis recommencez.',
    ar: 'أمر التحويل المنتظر هو {orderId}. المرجو إعادة تحميل الصفحة ثم إعادة المحاولة.',
  },
  TRANCHE_ORDERED_ALREADY: {
    fr: 'Cette tranche est déjà dans ce lot de virements.',
    ar: 'هذا الشطر مدرج من قبل في دفعة التحويلات هذه.',
  },
  TRANCHE_NOT_ORDERED: {
    fr: 'Cette tranche n’est dans aucun lot prêt : il n’y a pas de virement à transmettre.',
    ar: 'هذا الشطر غير مدرج في أي دفعة جاهزة: لا يوجد تحويل لإرساله.',
  },
  TRANCHE_SENT_ALREADY: {
    fr: 'Ce virement est déjà transmis à la banque : il ne part qu’une fois.',
    ar: 'سبق إرسال هذا التحويل إلى البنك: لا يُرسل إلا مرة واحدة.',
  },
  TRANCHE_NOT_SENT: {
    fr: 'Ce virement n’est pas en attente d’une réponse de la banque.',
    ar: 'هذا التحويل ليس في انتظار جواب البنك.',
  },
  TRANCHE_NOT_OBSERVED: {
    fr: 'Le comptable n’a pas fait d’observation sur cette tranche : il n’y a rien à répondre.',
    ar: 'لم يُبد المحاسب أي ملاحظة على هذا الشطر: لا يوجد ما يُجاب عنه.',
  },
  TRANCHE_TIMER_ONLY: {
    fr: 'Seul le délai donné à la banque peut rendre un virement « sans réponse » : personne ne le déclare.',
    ar: 'لا يُعتبر التحويل بدون جواب إلا بانقضاء الأجل الممنوح للبنك: لا يصرح بذلك أي شخص.',
  },
  TRANCHE_UNKNOWN_ALREADY: {
    fr: 'Ce virement est déjà noté sans réponse de la banque.',
    ar: 'سبق تسجيل هذا التحويل بدون جواب من البنك.',
  },
  TRANCHE_PAID_ALREADY: {
    fr: 'Cette tranche est déjà virée : aucun autre virement ne partira.',
    ar: 'سبق تحويل هذا الشطر: لن يُرسل أي تحويل آخر.',
  },
  TRANCHE_REJECTED_ALREADY: {
    fr: 'Le rejet de ce virement est déjà enregistré.',
    ar: 'سبق تسجيل رفض هذا التحويل.',
  },
  TRANCHE_RETURNED_ALREADY: {
    fr: 'Le retour de ce virement est déjà enregistré.',
    ar: 'سبق تسجيل إرجاع هذا التحويل.',
  },
  TRANCHE_ANSWERS_CONFLICT: {
    fr: 'Cette ligne contredit ce qui est prouvé du virement {orderId}. Comparez-la au relevé avec la banque.',
    ar: 'هذا السطر يناقض ما ثبت بشأن التحويل {orderId}. المرجو مقارنته بكشف الحساب مع البنك.',
  },
  TRANCHE_ORDER_MISMATCH: {
    fr: 'Le virement {orderId} n’appartient pas à cette tranche. Vérifiez la référence.',
    ar: 'التحويل {orderId} لا يخص هذا الشطر. المرجو التحقق من المرجع.',
  },
  TRANCHE_NOT_UNKNOWN: {
    fr: 'Ce virement n’est pas sans réponse : il n’y a rien à régler ici.',
    ar: 'هذا التحويل ليس بدون جواب: لا شيء للحسم فيه هنا.',
  },
  TRANCHE_ANSWER_AWAITED: {
    fr: 'La réponse de la banque est attendue : l’argent est peut-être déjà parti. Ne renvoyez pas l’ordre ; déposez le relevé, il décidera.',
    ar: 'جواب البنك منتظر: قد يكون المبلغ قد حُوّل. لا تعيدوا إرسال الأمر؛ المرجو إيداع كشف الحساب فهو الذي يحسم.',
  },
  TRANCHE_NOT_REOPENABLE: {
    fr: 'Une tranche ne se rouvre qu’après un virement rejeté ou retourné.',
    ar: 'لا يُعاد فتح الشطر إلا بعد تحويل مرفوض أو مُرجَع.',
  },
  TRANCHE_REOPENED_ALREADY: {
    fr: 'Cette tranche est déjà rouverte : l’association peut la demander.',
    ar: 'سبقت إعادة فتح هذا الشطر: يمكن للجمعية طلبه.',
  },
  TRANCHE_NOT_WITHDRAWABLE: {
    fr: 'Cette tranche ne peut pas être retirée à ce stade.',
    ar: 'لا يمكن سحب هذا الشطر في هذه المرحلة.',
  },
  TRANCHE_WITHDRAWN_ALREADY: { fr: 'Cette tranche est déjà retirée.', ar: 'سبق سحب هذا الشطر.' },
  TRANCHE_WITHDRAWAL_PROPOSED_ALREADY: {
    fr: 'Le retrait de cette tranche est déjà proposé : une autre personne le confirme ou l’écarte.',
    ar: 'سبق اقتراح سحب هذا الشطر: يؤكده أو يستبعده شخص آخر.',
  },
  TRANCHE_WITHDRAWAL_NOT_PROPOSED: {
    fr: 'Cette proposition de retrait ne tient plus : elle a été écartée, ou la tranche a avancé. Rechargez la page.',
    ar: 'لم يعد اقتراح السحب هذا قائما: استُبعد أو تقدم الشطر. المرجو إعادة تحميل الصفحة.',
  },
  TRANCHE_ROLE_NOT_ALLOWED: {
    fr: 'Votre rôle ne permet pas cet acte. Demandez-le à une personne qui en a la charge.',
    ar: 'صفتكم لا تسمح بهذا الإجراء. المرجو طلبه ممن يتكلف به.',
  },
} as const;
