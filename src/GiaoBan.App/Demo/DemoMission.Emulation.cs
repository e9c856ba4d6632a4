using GiaoBan.App.Features.Exemplars;
using GiaoBan.App.Features.Mission;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Emulation;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Scoring;
using GiaoBan.Domain.Time;
using Microsoft.EntityFrameworkCore;
using static GiaoBan.App.Demo.DemoMust;

namespace GiaoBan.App.Demo;

/// <summary>The year by points, out of the two quarters that were lived; a line that its unit contests; praise that leads to a proposal.</summary>
internal sealed partial class DemoMission
{
    private const string Contester = "HU-VANQUAN", Praised = "HU-BACSON", PraiseSaid = "Kết luận hội nghị, đồng chí Phó Bí thư Thường trực Tỉnh ủy biểu dương kết quả của các đơn vị.";

    private static readonly PublishTable.Input YearPoints = new()
    {
        Name = "Bảng điểm thi đua công tác dân vận", Place = "các đơn vị của tỉnh Lạng Sơn",
        Criteria = """
            1 | Chế độ báo cáo | 40
            1.BC | Báo cáo đúng hạn | 25
            1.TD | Trả lời các dòng theo dõi của kỳ trước | 15
            2 | Kết quả | 60
            2.NV | Nhiệm vụ xong đúng hạn | 45
            2.MH | Mô hình còn duy trì | 15
            """,
        Classes = "Hoàn thành xuất sắc | 90\nHoàn thành tốt | 75\nHoàn thành | 50",
    };

    public async Task EmulateAsync(CancellationToken ct)
    {
        await AtTheDeskAsync(async (s, db) =>
        {
            var (acting, today) = (s.GetRequiredService<Acting>(), s.GetRequiredService<BusinessDay>().Today);
            var table = Must(PointTable.Publish(organiser, line, Must(PublishTable.Read(YearPoints with { Year = today.Year })), 1, acting.Who.Name, today.AddDays(-60)));
            db.PointTables.Add(table);
            foreach (var (unit, facts) in await s.GetRequiredService<YearFacts>().OfAsync(today.Year, acting.Who, ct)) db.YearScores.Add(Must(YearScore.Reckon(table, unit, today.Year, facts, today.AddDays(14), acting.Who.Name, today)));
            // The desk marks what the reader let go by: the sentence stands between the report and the directions.
            if ((await db.SourceDocuments.OrderBy(d => d.Id).FirstOrDefaultAsync(ct)) is { } paper && paper.Find(PraiseSaid, null) is { } place)
            {
                var praise = new Conclusion(paper.ConferenceId, paper.Id, (await db.Conclusions.Where(c => c.SourceDocumentId == paper.Id).MaxAsync(c => (int?)c.Ordinal, ct) ?? 0) + 1, ConclusionKind.Praise, place.Words, place.Start, place.End, confidence: 1);
                db.Conclusions.Add(praise);
                var proposed = Must(Commendation.Propose(organiser, line, units[Praised].Id, "Nhân rộng mô hình giữ vệ sinh đường làng, báo cáo đúng hạn cả hai quý.", 1, acting.Who.Name, today));
                db.Commendations.Add(proposed);
                db.ThreadLinks.Add(new ThreadLink(new Knot(KnotKind.Conclusion, praise.Id.Value), Relation.LedTo, new Knot(KnotKind.Commendation, proposed.Id.Value)));
            }
            await db.CommitAsync(acting.Does("year-score.reckon", "point-table", table.Id.Value, DemoQuarter.MarkedAsScript), ct);
            return true;
        });
        await asAsync("Hà Thị Nhung", Role.FocalPerson, Contester, async (s, db) =>
        {
            var unit = units[Contester].Id;
            if (await db.YearScores.Whole().FirstOrDefaultAsync(x => x.UnitId == unit, ct) is not { } score) return true; // an article of January: nobody has done anything in that year yet
            Must(score.Contest("2.MH", "Huyện có mô hình giữ vệ sinh chợ phiên từ năm 2018 vẫn duy trì, chưa kịp đăng ký trên hệ thống; đã có văn bản gửi kèm.", "Hà Thị Nhung", s.GetRequiredService<BusinessDay>().Today));
            await db.CommitAsync(s.GetRequiredService<Acting>().Does("year-score.contest", "year-score", score.Id.Value, DemoQuarter.MarkedAsScript), ct);
            return true;
        });
    }
}
