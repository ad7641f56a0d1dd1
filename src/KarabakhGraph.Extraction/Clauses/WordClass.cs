namespace KarabakhGraph.Extraction.Clauses;

/// <summary>What a language pack says of a word that has a grammatical task; a word may have several.</summary>
[Flags]
internal enum WordClass
{
    None = 0,
    Determiner = 1,
    Possessive = 1 << 1,
    Preposition = 1 << 2,
    Subordinator = 1 << 3,
    Relative = 1 << 4,
    Coordinator = 1 << 5,
    PassiveAuxiliary = 1 << 6,
    PerfectAuxiliary = 1 << 7,
    SupportAuxiliary = 1 << 8,
    FutureModal = 1 << 9,
    NecessityModal = 1 << 10,
    PossibilityModal = 1 << 11,
    HearsayModal = 1 << 12,
    Negation = 1 << 13,
    Pronoun = 1 << 14,
    Adverb = 1 << 15,
    Time = 1 << 16,
    InfinitiveMarker = 1 << 17,
    Complement = 1 << 18,
    Expletive = 1 << 19,
    Conditional = 1 << 20,
    Unconfirmed = 1 << 21,
    Parting = 1 << 22,
    PossessiveMarker = 1 << 23,
    Copula = 1 << 24,
    Indefinite = 1 << 25,
    Negative = 1 << 26,

    Modal = FutureModal | NecessityModal | PossibilityModal | HearsayModal,
    Auxiliary = PassiveAuxiliary | PerfectAuxiliary | SupportAuxiliary | Modal,
}
