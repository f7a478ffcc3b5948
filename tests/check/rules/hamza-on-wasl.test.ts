import { hamzaOnWasl } from '../../../src/check/rules/hamza-on-wasl.ts';
import { cases } from './cases.ts';

cases(hamzaOnWasl, {
  slips: [
    ["الدعم الإستشاري", "الدعم الاستشاري"],
    ["إجتماعات ولإجتماعهم", "اجتماعات ولاجتماعهم"],
    ["إسم", "اسم"],
  ],
  right: [
    "الأبنية",
    "الاستشاري",
    "إسلام وإدارة",
    "إستراتيجية",
    "أسماء",
  ],
});
