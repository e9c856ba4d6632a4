using System.Text.RegularExpressions;
using GiaoBan.App.Features.Assignments;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Time;
using GiaoBan.Office.Reading;
using GiaoBan.Storage;
using GiaoBan.Storage.Files;
using GiaoBan.Text;
using GiaoBan.Text.Reading;

namespace GiaoBan.App.Features.Approval;

/// <summary>
/// Nhận bản ký: the signed PDF comes back to the version that was issued. A text layer is held against that version; one that
/// says another number, or other words, is asked about and not thrown away. A scan has none and is taken as it is.
/// </summary>
internal sealed class AttachSignedCopy(GiaoBanDb db, Acting acting, BusinessDay businessDay, LiveFeed live) : IUseCase
{
    private static readonly ReadLimits Limits = ReadLimits.Default with { MaxBytes = StoredFile.MaxBytes };

    private sealed record Look(int? Found, bool? CarriesNumber);

    /// <param name="isMeant">A person has looked at the file and says it is this notice's.</param>
    public async Task<Result> RunAsync(ConclusionNotice notice, byte[]? bytes, bool isMeant, CancellationToken ct)
    {
        if (bytes is null) return ConclusionRefusals.NoSignedFile;
        if (notice.State is not NoticeState.Issued) return ConclusionRefusals.NotIssuedYet;
        if (bytes.Length == 0) return ConclusionRefusals.SignedFileEmpty;
        if (bytes.Length > StoredFile.MaxBytes) return ConclusionRefusals.SignedFileTooLarge;
        if (FileKinds.TypeOf(bytes) != "application/pdf") return ConclusionRefusals.SignedFileNotPdf;

        var paragraphs = notice.TextOf(notice.IssuedVersion!.Value).Select(t => Letters(t.Text)).Where(t => t.Length > 0).ToList();
        var looked = LookAt(bytes, notice.NumberText!, paragraphs);
        if (looked.Value is not { } look) return looked.Refusal!;
        if (look.CarriesNumber is false && !isMeant) return ConclusionRefusals.SignedWithoutNumber(notice.NumberText!);
        if (look.Found < paragraphs.Count && !isMeant) return ConclusionRefusals.SignedSaysOther(look.Found.Value, paragraphs.Count);

        var file = new StoredFile($"thong-bao-{notice.NumberText!.Replace('/', '-')}-ban-ky.pdf", "application/pdf", bytes);
        var attached = notice.Attach(new SignedPaper(file.Id, file.Sha256, look.Found, paragraphs.Count, look.CarriesNumber), acting.Who.Name, businessDay.Today);
        if (attached.Refusal is { } no) return no;

        db.Files.Add(file);
        await db.CommitAsync(acting.Does("notice.signed", "notice", notice.Id.Value, $"phiên bản {notice.IssuedVersion}, {file.Sha256[..VerifyNotice.ShortLength]}"), ct);
        live.Announce("notice");
        return Result.Ok;
    }

    private static Result<Look> LookAt(byte[] bytes, string number, List<string> paragraphs)
    {
        using var stream = new MemoryStream(bytes);
        var read = FileReader.Read("ban-ky.pdf", stream, Limits);
        if (read.Refusal is { Kind: FileRefusalKind.ScannedPdf or FileRefusalKind.NoText }) return new Look(null, null);
        if (read.Refusal is { } unread) return new Refusal(unread.Message);

        var text = read.Text!.Text;
        if (DocumentReader.Read(text).Secrecy is { } stamp) return ConclusionRefusals.Secret(stamp.Line);

        var letters = Letters(text);
        return new Look(paragraphs.Count(letters.Contains), NumberIn(number).IsMatch(text.Folded()));
    }

    // Lines, hyphens and blanks fall differently in a PDF: only letters and digits are compared.
    private static string Letters(string text) => string.Concat(text.Folded().Where(char.IsLetterOrDigit));

    private static Regex NumberIn(string number) =>
        new(@"(?<!\d)0*" + string.Join(@"\s*[-–/]\s*", number.Folded().TrimStart('0').Split('-', '/').Select(Regex.Escape)) + @"(?![\w])", RegexOptions.CultureInvariant);
}
