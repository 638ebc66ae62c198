/**
 * The closed lists an author may choose from, each value with the Chinese label readers see.
 * Schemas take their enums from here, pages their labels; nothing else names these values.
 */

/** Who acts in a strategy. */
export const roles = {
  merchant: '商户',
  provider: '服务商',
  bank: '银行',
  regulator: '监管与行业',
} as const;

/** Bones of the cause-and-effect picture. */
export const causeCategories = {
  device: '机器硬件',
  network: '网络与供电',
  software: '程序与系统',
  operation: '操作',
  management: '店内管理',
  records: '资料与证件',
  transaction: '交易本身',
  limits: '限额与风控',
  partner: '服务商',
  bank: '银行与清算',
  policy: '规定与政策',
  contract: '合同与沟通',
  logistics: '审核与物流',
  resources: '人手与设备',
  market: '经营变化',
  external: '外部环境',
} as const;

/** Who can put a cause right. */
export const owners = {
  merchant: '店里自己',
  provider: '收单机构或服务商',
  bank: '银行',
  carrier: '网络运营商',
  cardholder: '顾客',
  regulator: '主管部门',
} as const;

/** How often a strategy step is done. */
export const rhythms = {
  once: '做一次',
  shift: '每班',
  daily: '每天',
  weekly: '每周',
  monthly: '每月',
  quarterly: '每季度',
  yearly: '每年',
  'on-change': '有变动时',
  'on-incident': '出问题时',
} as const;

/** Terminal shapes that a drawn screen can take. */
export const terminalForms = {
  traditional: '传统 POS',
  smart: '智能 POS',
  signature: '电签 POS',
} as const;

/** May the cashier run the payment again? */
export const retryAnswers = {
  yes: '可以',
  check: '先查再说',
  no: '不要',
} as const;

/** Whose problem a response code or message is. */
export const codeOwners = {
  none: '没有问题',
  cashier: '收银操作',
  card: '顾客的卡',
  issuer: '发卡行',
  terminal: '本机',
  network: '店内网络',
  acquirer: '收单机构',
  merchant: '商户资料',
} as const;

/** Classes of the response code table (domain source: ISO 8583 field 39 listings). */
export const codeClasses = {
  A: '成功',
  B: '失败，可以重试',
  C: '失败，原样重试没用',
  D: '失败，需要人处理',
  E: '系统故障',
} as const;

/** How sure a fact is: high is printed as fact, medium with 通常 or 以机构说明为准. */
export const confidences = {
  high: '多处一致',
  medium: '来源较少，以机构说明为准',
} as const;

/** Fields a merchant fills in before writing or calling. */
export const messageFields = {
  'merchant-name': '店名',
  'merchant-no': '商户编号',
  'terminal-no': '终端号',
  sn: '机身序列号（SN）',
  time: '发生时间',
  amount: '金额',
  'card-last4': '卡号后四位',
  reference: '参考号或凭证号',
  'screen-text': '屏幕原文',
  tried: '已经试过',
  order: '工单号或订单号',
  phone: '联系电话',
} as const;

/** How a customer paid, where the rules differ. */
export const paymentKinds = {
  card: '刷卡',
  scan: '扫码',
} as const;

/** Kinds of source documents. */
export const sourceKinds = {
  law: '法律',
  regulation: '行政法规',
  rule: '部门规章或规范性文件',
  judicial: '司法解释',
  standard: '行业规则',
  announcement: '公告',
  comparison: '资料比对',
} as const;

/** Kinds of contact channels. */
export const contactKinds = {
  clearing: '清算机构',
  acquirer: '收单机构',
  wallet: '扫码平台',
  bank: '银行',
  authority: '主管部门',
  police: '公安',
  carrier: '运营商',
  online: '网上渠道',
} as const;

/** Ways in which merchants and staff put a question to the search. */
export const queryTypes = {
  keyword: '关键词',
  colloquial: '一句大白话',
  code: '应答码',
  staff: '客服的说法',
  traditional: '繁体',
  mixed: '中英文混写',
  typo: '错别字',
  pinyin: '拼音',
} as const;

/** Keys of a vocabulary as the non-empty tuple that an enum schema wants. */
export function keysOf<T extends Record<string, string>>(vocabulary: T): [keyof T & string, ...(keyof T & string)[]] {
  return Object.keys(vocabulary) as [keyof T & string, ...(keyof T & string)[]];
}
