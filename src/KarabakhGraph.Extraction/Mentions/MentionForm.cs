namespace KarabakhGraph.Extraction.Mentions;

/// <summary>How the text refers to an entity.</summary>
internal enum MentionForm
{
    /// <summary>By a name: "Ilham Aliyev", "Aliyev", "Shusha".</summary>
    Name,

    /// <summary>By a description of one body or group: "Armenian Defense Ministry", "authorities in Nagorno-Karabakh", "Islamist terrorists".</summary>
    Description,

    /// <summary>By the word for its people or side: "the Armenians", "Azerbaijani side".</summary>
    Demonym,

    /// <summary>By the name of its capital or seat: "Baku denied", "the Kremlin".</summary>
    Metonym,

    /// <summary>By an adjective that is no mention of its own, yet tells who did or suffered it: "Azerbaijani shelling", "Turkish-backed".</summary>
    Attribute,
}
