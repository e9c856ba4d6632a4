namespace GiaoBan.Domain.Reports;

/// <summary>
/// The signed and stamped paper as a PDF, pinned to the very sending it was signed of: its number and the hash of its words and
/// figures. Sent again after a return, the report is another, and the scan stays with the one before.
/// </summary>
public sealed class ReportScan : IAudited
{
    private ReportScan() { }

    internal ReportScan(ReportId report, int ordinal, int ofSending, string contentHash, StoredFileId file, string fileHash, Hand by) =>
        (ReportId, Ordinal, OfSending, ContentHash, FileId, FileHash, By, AtUtc) = (report, ordinal, ofSending, contentHash, file, fileHash, by.Name, by.AtUtc);

    public ReportScanId Id { get; private set; } = ReportScanId.New();
    public ReportId ReportId { get; private set; }
    public int Ordinal { get; private set; }
    public int OfSending { get; private set; }
    public string ContentHash { get; private set; } = "";
    public StoredFileId FileId { get; private set; }
    public string FileHash { get; private set; } = "";
    public string By { get; private set; } = "";
    public DateTime AtUtc { get; private set; }
}
