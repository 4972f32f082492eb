// What this bank's records know of a case. The screen pop's address brings the case; the rest of the
// record (documents, products, activity) is made up here, the same each time for the same case number.

const KINDS = {
  loan: {
    subject: "Mortgage application",
    amountLabel: "Requested",
    cardTitle: "Property",
    products: ["Current account", "Savings account", "Credit card"],
    documents: [
      ["payslip-oct.pdf", "Pay slip"],
      ["payslip-nov.pdf", "Pay slip"],
      ["tax-2025.pdf", "Tax return"],
      ["statement-q3.pdf", "Bank statement"],
    ],
    activity: ["Documents uploaded by the customer", "Credit report ordered", "Application received online"],
  },
  claim: {
    subject: "Insurance claim",
    amountLabel: "Claimed",
    cardTitle: "Policy",
    products: ["Home insurance", "Car insurance", "Current account"],
    documents: [
      ["claim-form.pdf", "Claim form"],
      ["photo-kitchen.jpg", "Photo"],
      ["estimate-repair.pdf", "Estimate"],
      ["invoice-plumber.pdf", "Invoice"],
    ],
    activity: ["Estimate received from the repairer", "Customer called about progress", "Claim reported by phone"],
  },
  fraud: {
    subject: "Card payment under review",
    amountLabel: "Payment",
    cardTitle: "Card",
    products: ["Credit card", "Current account", "Travel insurance"],
    documents: [
      ["transaction.json", "Transaction"],
      ["device-report.pdf", "Device report"],
      ["statement-card.pdf", "Card statement"],
    ],
    activity: ["Payment held by the fraud engine", "Card used at a new merchant", "Card activated"],
  },
};

const STATES = [["Verified", "good"], ["To check", "wait"], ["To check", "wait"], ["Missing page 3", "bad"]];
const PLACES = [
  ["Birkagatan", "Stockholm"],
  ["Rue des Lilas", "Lyon"],
  ["Calle Mayor", "Valencia"],
  ["Lindenstrasse", "Hamburg"],
  ["Strada Florilor", "Cluj"],
  ["Harbour Road", "Dublin"],
];
const MERCHANTS = ["Aurora Travel", "Novatech Online", "Casa Verde", "Lumen Games"];

const DAY_MS = 86_400_000;

/** A small generator of repeatable numbers below `limit`, seeded by a text. */
function repeatable(text) {
  let state = 0x811c9dc5;
  for (const char of text) {
    state = Math.imul(state ^ char.codePointAt(0), 0x01000193) >>> 0;
  }
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

function kindOf(sent) {
  if (Object.hasOwn(KINDS, sent.kind ?? "")) return sent.kind;
  const words = `${sent.kind ?? ""} ${sent.reference ?? ""} ${sent.title ?? ""}`.toLowerCase();
  if (/fraud|frd|card/.test(words)) return "fraud";
  if (/claim|clm|damage/.test(words)) return "claim";
  return "loan";
}

const day = (ago, options = { day: "numeric", month: "short" }) =>
  new Intl.DateTimeFormat("en-GB", options).format(new Date(Date.now() - ago * DAY_MS));

/** An amount as a person writes it; a text that is no number stays as it came. */
export function money(amount, currency) {
  const value = Number(amount);
  if (!amount || !Number.isFinite(value)) return amount || "";
  const known = /^[A-Z]{3}$/.test(currency ?? "") ? currency : "EUR";
  return new Intl.NumberFormat("en-GB", { style: "currency", currency: known, maximumFractionDigits: value % 1 ? 2 : 0 }).format(value);
}

function subjectCard(name, sent, pick) {
  const amount = Number(sent.amount) || 0;
  const [street, city] = PLACES[pick(PLACES.length)];
  if (name === "loan") {
    return [
      `${street} ${1 + pick(80)}, ${city}`,
      [["Valuation", money(String(Math.round((amount * (1.15 + pick(20) / 100)) / 1000) * 1000), sent.currency)], ["Term", `${15 + pick(4) * 5} years`]],
    ];
  }
  if (name === "claim") {
    return [`Home Plus, ${sent.policy || `POL-${100000 + pick(899999)}`}`, [["Excess", money(String(150 + pick(4) * 50), sent.currency)], ["Valid to", day(-30 - pick(300))], ["Claims so far", String(pick(3))]]];
  }
  return [sent.policy || `Visa ending ${1000 + pick(9000)}`, [["Merchant", MERCHANTS[pick(MERCHANTS.length)]], ["Used in", city], ["Card status", "Payment held"]]];
}

function documentsOf(kind, pick) {
  return kind.documents.map(([name, type], index) => {
    const [state, tone] = index === 0 ? STATES[0] : STATES[pick(STATES.length)];
    return { cells: [name, type, day(pick(6))], state, tone };
  });
}

function productsOf(kind, sent, pick) {
  return kind.products.map((product) => ({
    cells: [product, `${pick(9000) + 1000} ${pick(9000) + 1000}`, day(200 + pick(3000), { month: "short", year: "numeric" })],
    amount: money(String(pick(90000) / 10), sent.currency),
  }));
}

/** The whole record of the case that the address names. `sent` is the address's parameters, all texts. */
export function recordOf(sent) {
  const name = kindOf(sent);
  const kind = KINDS[name];
  const pick = repeatable(sent.reference || sent.workitem || sent.entry || "");
  const [cardHead, cardLines] = subjectCard(name, sent, pick);
  const documents = documentsOf(kind, pick);
  const language = ["Swedish", "English", "French", "Spanish"][pick(4)];
  return {
    text: {
      reference: sent.reference || sent.workitem || sent.entry,
      subject: sent.title || kind.subject,
      customerSuffix: sent.customer ? `, ${sent.customer}` : "",
      customer: sent.customer || "Customer not named",
      segment: sent.segment || "",
      source: sent.source || "",
      email: sent.email || "",
      phone: sent.phone || "",
      since: `Customer since ${day(900 + pick(5000), { year: "numeric" })}`,
      subjectCardTitle: kind.cardTitle,
      subjectCardHead: cardHead,
      documentCount: String(documents.length),
    },
    lists: {
      facts: [[kind.amountLabel, money(sent.amount, sent.currency)], ["Received", day(0)], ["Handled by", sent.agent || ""], ["Priority", sent.priority || ""]],
      subjectCard: cardLines,
      person: [["Name", sent.customer || ""], ["Segment", sent.segment || ""], ["Language", language], ["Identity checked", day(pick(300), { dateStyle: "medium" })]],
      reach: [["Email", sent.email || ""], ["Phone", sent.phone || ""], ["Prefers", ["Email", "Phone", "Post"][pick(3)]], ["May be called", "Weekdays 9 to 17"]],
    },
    documents,
    products: productsOf(kind, sent, pick),
    activity: kind.activity.map((line, index) => ({ line, at: day(index + pick(2)) })),
  };
}
