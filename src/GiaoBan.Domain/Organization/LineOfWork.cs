namespace GiaoBan.Domain.Organization;

/// <summary>A line of work (mảng công tác) that runs the cycle, such as "công tác dân vận". The core knows none by name.</summary>
public sealed class LineOfWork : IAudited
{
    private LineOfWork() { }

    public LineOfWork(string code, string name) => (Code, Name) = (code, name);

    public LineId Id { get; private set; } = LineId.New();
    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";
}
