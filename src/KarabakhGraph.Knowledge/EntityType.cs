namespace KarabakhGraph.Knowledge;

/// <summary>What an entity is; each is a class of the vocabulary.</summary>
public enum EntityType
{
    /// <summary>A named individual.</summary>
    Person,

    /// <summary>A country or de-facto state, actor and place at once.</summary>
    State,

    /// <summary>A body: ministry, army, party, agency, medium.</summary>
    Organization,

    /// <summary>A named or clearly delimited set of people.</summary>
    Group,

    /// <summary>A place that is no state.</summary>
    Place,
}
