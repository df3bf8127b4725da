import { type LanguageCues, phrases } from './cue.js';

export const vi: LanguageCues = {
  rule: phrases(
    'chính sách, quy định, điều khoản, tiêu chuẩn, quy chế, điều kiện, tiêu chí, yêu cầu, nghị định, thông tư',
  ),
  change: phrases(
    'thay đổi, cập nhật, điều chỉnh, sửa đổi, tăng, giảm, thay thế, thay vì, không còn, ngừng, chấm dứt, bãi bỏ, rút ngắn, kéo dài, siết chặt, trước đây, nâng, chuyển sang',
  ),
  new: phrases(
    'quy định mới, chính sách mới, bắt buộc, áp dụng, ban hành, bổ sung, triển khai, lần đầu, yêu cầu mới, phải',
  ),
  formerly: phrases(
    `trước đây, hiện nay, hiện tại, lâu nay, thay vì, thay cho, không còn, từ mức, so với, trước kia`,
  ),
  first: phrases(
    `lần đầu, lần đầu tiên, ra mắt, ban hành, áp dụng mới, quy định mới, yêu cầu mới, chính sách mới, bổ sung, bắt buộc, triển khai, chưa từng có, đưa vào, thêm mới`,
  ),
  law: phrases(
    `nghị định, thông tư, chính phủ, bộ công thương, tổng cục thuế, cục thuế, hải quan, bộ tài chính, quốc hội, cơ quan thuế, cơ quan quản lý, quyết định, xử phạt, pháp luật, nghị quyết, cơ quan`,
  ),
  withdrawn: phrases(
    `hủy bỏ kế hoạch, không áp dụng nữa, không triển khai, thu hồi thông báo, rút lại, quyết định không, không còn hiệu lực, hủy bỏ, huỷ bỏ, hủy kế hoạch, sẽ không áp dụng, dừng kế hoạch, bãi bỏ`,
  ),
  postponed: phrases('hoãn, lùi, dời, gia hạn, thời điểm mới, ngày mới, tạm hoãn, kéo dài thời hạn'),
  reminder: phrases(
    `nếu bạn chưa, chưa cập nhật, sắp hết hạn, nhắc lại, nhắc nhở, như đã thông báo, đã thông báo trước, đừng quên, lời nhắc, lần cuối, đã thông báo, đã có hiệu lực, có hiệu lực từ, hằng năm, hàng năm, mỗi năm, vẫn chưa, còn thiếu`,
  ),
  'nothing-new': phrases(
    `không có yêu cầu mới, không có quy định mới, không phát sinh, không có gì mới, như mọi năm, quy định không thay đổi, không có thay đổi, giống năm trước, như năm trước, không thay đổi nội dung, giữ nguyên quy định`,
  ),
  consultation: phrases(
    `lấy ý kiến, dự thảo, góp ý, tham vấn, sổ tay, giải đáp, khuyến nghị, khuyến cáo, nghiên cứu, đề xuất`,
  ),
  marketing: phrases(
    `tiết kiệm, ưu đãi độc quyền, đừng bỏ lỡ, nhận ngay, miễn phí, đăng ký ngay, hội thảo, khóa học, mẹo, bí quyết, câu chuyện, khuyến mãi, ưu đãi, quà tặng, trúng thưởng, giải thưởng, sự kiện, tăng trưởng, bứt phá, tham gia ngay, cơ hội, voucher, mã giảm giá, siêu sale, chiến dịch, chia sẻ, livestream cùng, chào đón, tăng doanh số, bùng nổ, thành công, cuộc thi, bản tin, rút thăm, giảm giá, mã giảm, hoàn tiền, xu hướng, cà phê, săn sale, tiền thưởng, được tặng, tặng kèm`,
  ),
  service: phrases(
    `bảo trì, sự cố, gián đoạn, chậm trễ, lũ lụt, nghỉ lễ, nghỉ tết, tạm ngừng, khắc phục, khôi phục, lịch nghỉ, tạm dừng, lỗi hệ thống, giờ làm việc, tạm ngưng, đã khôi phục, nguyên nhân, xin lỗi, đình công, quá tải`,
  ),
  unchanged: phrases(
    'giữ nguyên, không thay đổi, không ảnh hưởng, không bị ảnh hưởng, không áp dụng, không thuộc diện, vẫn như cũ, không liên quan, vẫn giữ, tiếp tục áp dụng như',
  ),
  relief: phrases('miễn, giảm phí, nới lỏng, bãi bỏ, không cần, đơn giản hóa, được miễn'),
  obligation: phrases('phải, bắt buộc, cần, yêu cầu, có trách nhiệm, có nghĩa vụ, vui lòng, đảm bảo'),
  prohibition: phrases('không được, cấm, nghiêm cấm, không được phép, hạn chế, không chấp nhận, vi phạm'),
  request: phrases(`vui lòng, đề nghị, xin vui lòng, hãy, yêu cầu`),
  action: phrases(
    'vui lòng, nộp, cập nhật, đăng ký, kiểm tra, cung cấp, tải lên, hoàn tất, xác nhận, bổ sung, khai báo, phải, cần, gửi, điền, hoàn thành',
  ),
  'penalty-severe': phrases(
    'khóa gian hàng, đóng gian hàng, khóa tài khoản, đình chỉ, vĩnh viễn, tạm giữ tiền, thu hồi, tịch thu, hình sự, tạm khóa, chấm dứt hợp đồng',
  ),
  'penalty-serious': phrases('phạt, xử phạt, gỡ, xóa sản phẩm, ẩn, hạn chế, mức phạt, tạm ẩn'),
  'penalty-light': phrases('cảnh báo, điểm phạt, sao quả tạ, giảm hiển thị, phụ phí'),
  everyone: phrases(
    'tất cả người bán, toàn bộ người bán, mọi người bán, tất cả nhà bán, toàn bộ sản phẩm, tất cả sản phẩm, tất cả ngành hàng, tất cả đơn hàng',
  ),
  faq: phrases('câu hỏi thường gặp, hỏi đáp, faq'),
  boilerplate: phrases(
    'tin nhắn tự động, vui lòng không trả lời, chính sách bảo mật |, hủy đăng ký, email tự động',
  ),
  start: phrases(
    'từ, từ ngày, kể từ, kể từ ngày, bắt đầu từ, bắt đầu từ ngày, có hiệu lực từ, có hiệu lực từ ngày, áp dụng từ, áp dụng từ ngày, có hiệu lực, hiệu lực từ',
  ),
  'start-after': phrases('trở đi'),
  on: phrases('ngày, vào ngày, vào'),
  'in-force': phrases(
    `có hiệu lực, hiệu lực, áp dụng, bắt đầu, thi hành, phải, sẽ, thay đổi, tăng, điều chỉnh, triển khai, ngày hiệu lực, bắt đầu áp dụng`,
  ),
  deadline: phrases(
    `trước, trước ngày, đến, đến ngày, đến hết ngày, chậm nhất, chậm nhất là, muộn nhất, hạn chót, hạn chót:, hạn cuối, hết ngày, trong vòng, chậm nhất ngày, hạn nộp, thời hạn cuối là ngày, hạn cuối là ngày, hạn chót là ngày, hạn cuối là, hạn chót là`,
  ),
  latest: phrases(`chậm nhất, muộn nhất, hạn chót, hạn cuối, không muộn hơn, hết hạn nộp`),
  after: phrases(`sau ngày`),
  past: phrases(
    'công bố, ban hành, đăng ngày, cập nhật ngày, cập nhật lần cuối, ký ngày, đã được thông qua, phiên bản, thông báo (, thông báo ngày',
  ),
  event: phrases('hội thảo, sự kiện, buổi, khóa học, livestream, webinar, tọa đàm, hội nghị'),
  example: phrases('ví dụ, chẳng hạn'),
  'old-date': phrases('ban đầu, trước đây, dự kiến, thay vì, kế hoạch cũ'),
  'new-date': phrases('sang ngày, nay, đến, thời điểm mới, dời sang, lùi đến, lùi sang, hoãn đến'),
  validity: phrases(
    'đơn hàng trước, đơn hàng đặt trước, có giá trị đến, đăng ký đến, đăng ký trước, chương trình diễn ra, áp dụng đến',
  ),
  others: phrases('quốc hội, các nước thành viên'),
  'new-users': phrases('người bán mới, nhà bán mới, tài khoản mới'),
  'existing-users': phrases('người bán hiện tại, người bán hiện hữu, nhà bán hiện tại'),
};
