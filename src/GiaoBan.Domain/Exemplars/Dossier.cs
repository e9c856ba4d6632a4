namespace GiaoBan.Domain.Exemplars;

/// <summary>The registration contents beside the name, which is the first of the ten (nội dung đăng ký).</summary>
public enum DossierContent { Situation, Goals, Method, Reach, Forces, Resources, Schedule, Outputs, Lasting }

/// <summary>One content of the dossier as the unit wrote it.</summary>
public sealed class DossierPart : IAudited
{
    /// <summary>The name and the nine beside it.</summary>
    public const int Contents = 10;

    private DossierPart() { }

    internal DossierPart(ExemplarId exemplar, DossierContent content, string text) => (ExemplarId, Content, Text) = (exemplar, content, text.Trim());

    public DossierPartId Id { get; private set; } = DossierPartId.New();
    public ExemplarId ExemplarId { get; private set; }
    public DossierContent Content { get; private set; }
    public string Text { get; private set; } = "";

    internal void Says(string text) => Text = text.Trim();
}

/// <summary>Told apart from another it looked like when it was registered: by whom, and wherein they differ.</summary>
public sealed class ExemplarDifference : IAudited
{
    private ExemplarDifference() { }

    internal ExemplarDifference(ExemplarId exemplar, ExemplarId other, string reason, string by, DateOnly on) =>
        (ExemplarId, OtherId, Reason, By, On) = (exemplar, other, reason.Trim(), by, on);

    public ExemplarDifferenceId Id { get; private set; } = ExemplarDifferenceId.New();
    public ExemplarId ExemplarId { get; private set; }
    public ExemplarId OtherId { get; private set; }
    public string Reason { get; private set; } = "";
    public string By { get; private set; } = "";
    public DateOnly On { get; private set; }
}
