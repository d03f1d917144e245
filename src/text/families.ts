/** Stems of one family that endings alone do not bring together. Each line leads to its first stem. */
const FAMILIES = `
pay payer paye payee payes payees paie paies paient paiement payant payante
oblig obligatoir obligation obligat
absent absence absenter abs
echec echou echoue
inscri inscription inscrir inscrit inscris inscriv inscrivent
ruptur rompr rompu romp
reuss reussi reussir reussit
obten obtenir obtenu obtention obtient
certif certifi certific certifiant
remplac remplacant
demission demissionn
recrut recrue
assidu assiduit
format form formation
decid decision
valid validation validat
perd perdr perdu
veni venir venu vient vien viens
doit doi dois doivent devoir devon
`;

const LEADERS: ReadonlyMap<string, string> = new Map(
  FAMILIES.trim()
    .split('\n')
    .flatMap((line) => {
      const [leader = '', ...members] = line.split(' ');
      return [leader, ...members].map((member) => [member, leader] as const);
    }),
);

/** The stem that stands for the family of `stem`: itself, when it has no irregular relatives. */
export function familyOf(stem: string): string {
  return LEADERS.get(stem) ?? stem;
}
