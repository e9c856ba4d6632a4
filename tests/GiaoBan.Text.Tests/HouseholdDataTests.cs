namespace GiaoBan.Text.Tests;

/// <summary>A note on a place leads to no household: one sentence for each way it could.</summary>
public class HouseholdDataTests
{
    [Theory]
    [InlineData("Hộ có số căn cước 020185001234 chưa nhận tiền.", PersonalDataKind.IdentityNumber)]
    [InlineData("Hộ có số căn cước không hai không một tám lăm không không một hai ba tư chưa nhận tiền.", PersonalDataKind.IdentityNumber)]
    [InlineData("Liên hệ chủ hộ qua số 0912 345 678.", PersonalDataKind.MobilePhone)]
    [InlineData("Liên hệ chủ hộ qua số không chín một hai ba bốn năm sáu bảy tám.", PersonalDataKind.MobilePhone)]
    [InlineData("Gọi về nhà số máy 0205 3812 345 để hỏi.", PersonalDataKind.MobilePhone)]
    [InlineData("Hộ ở số nhà 12 phản ánh mùi hôi.", PersonalDataKind.HomeAddress)]
    [InlineData("Hộ ở số nhà mười hai phản ánh mùi hôi.", PersonalDataKind.HomeAddress)]
    [InlineData("Hộ ở số 45 đường Bà Triệu phản ánh mùi hôi.", PersonalDataKind.HomeAddress)]
    [InlineData("Hộ ở số bốn mươi lăm, đường Bà Triệu phản ánh mùi hôi.", PersonalDataKind.HomeAddress)]
    [InlineData("Hộ trong ngõ 7 phản ánh mùi hôi.", PersonalDataKind.HomeAddress)]
    [InlineData("Hộ ở tổ 5 phản ánh mùi hôi.", PersonalDataKind.HomeAddress)]
    [InlineData("Hộ ở khối số năm phản ánh mùi hôi.", PersonalDataKind.HomeAddress)]
    [InlineData("Ông Lò Văn Pín chưa nhận tiền bồi thường.", PersonalDataKind.PersonName)]
    [InlineData("Một số hộ theo bà Hoàng Thị Mai không nhận giống.", PersonalDataKind.PersonName)]
    [InlineData("Nguyễn Văn Bảy dựng lều trên đất công.", PersonalDataKind.PersonName)]
    [InlineData("Bí thư chi bộ Nông Quốc Tuấn bị phản ánh.", PersonalDataKind.PersonName)]
    [InlineData("Trưởng thôn Hoàng Văn Tình chưa trả lời.", PersonalDataKind.PersonName)]
    [InlineData("Dân hỏi trưởng bản Lò Văn Pín.", PersonalDataKind.PersonName)]
    [InlineData("Chủ tịch xã Nông Văn Ái hứa mà chưa làm.", PersonalDataKind.PersonName)]
    public void A_sentence_that_leads_to_a_household_is_found(string sentence, PersonalDataKind kind) => Assert.Contains(kind, HouseholdData.Find(sentence).Select(d => d.Kind));

    [Theory]
    [InlineData("Các xã có cao tốc đi qua, huyện Chi Lăng, khoảng 34 hộ từ tháng 1 năm 2019.")]
    [InlineData("Các thôn vùng lèn đá thiếu nước; ba thôn phải chở nước cách 5 km, giá 120.000 đồng một khối.")]
    [InlineData("Khối năm nay sắp xếp lại, tổ trưởng lo chế độ theo Nghị quyết số 32/2016/QH14.")]
    [InlineData("Đường số hai làm chậm, quốc lộ 1A bụi; số hộ đồng ý đạt 85%.")]
    [InlineData("Xã Hoàng Văn Thụ, huyện Văn Lãng thiếu nước; đường Trần Hưng Đạo ngập.")]
    [InlineData("Công viên Hoàng Văn Thụ ngập sau mưa.")]
    [InlineData("Trường tiểu học Lê Quý Đôn thu thêm; nhân dân học tập và làm theo tấm gương Hồ Chí Minh.")]
    [InlineData("Nhóm hộ ở thôn Nà Pàn và bản Khuổi Ngần chưa có điện.")]
    public void A_matter_and_a_place_are_free(string sentence) => Assert.Empty(HouseholdData.Find(sentence));
}
